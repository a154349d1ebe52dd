# Completion of tapi2gen for bash. Load it with: source <(tapi2gen completion bash)

_tapi2gen() {
    local current=${COMP_WORDS[COMP_CWORD]} found line
    [[ $current == "=" ]] && current=
    COMPREPLY=()
    found=$("${1/#\~/$HOME}" completion --words \
        "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$current" 2>/dev/null)
    case $found in
        :folders)
            compopt -o filenames 2>/dev/null
            found=$(compgen -d -- "$current") ;;
        :files)
            compopt -o filenames 2>/dev/null
            found=$(compgen -f -- "$current") ;;
    esac
    while IFS=$'\t' read -r line _; do
        [[ -n $line && $line == "$current"* ]] && COMPREPLY+=("$line")
    done <<<"$found"
}

complete -F _tapi2gen tapi2gen
