# Completion of tapi2gen for fish. Load it with: tapi2gen completion fish | source

function __tapi2gen_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l option (string match -r -- '^--\w+=' $current)
    set -l path (string replace -r -- '^--\w+=' '' $current)
    set -l found ($words[1] completion --words $words[2..-1] "$current" 2>/dev/null)
    switch "$found[1]"
        case ':folders'
            printf "$option%s\n" (__fish_complete_directories "$path")
        case ':files'
            printf "$option%s\n" (__fish_complete_path "$path")
        case '*'
            printf '%s\n' $found
    end
end

complete --command tapi2gen --no-files --arguments '(__tapi2gen_complete)'
