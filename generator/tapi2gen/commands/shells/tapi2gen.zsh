#compdef tapi2gen
# Completion of tapi2gen for zsh. Load it with: source <(tapi2gen completion zsh)

_tapi2gen() {
    local line
    local -a found described
    found=("${(@f)$("${(e)words[1]/#\~/$HOME}" completion --words \
        "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    case $found[1] in
        :folders) compset -P '*='; _files -/ ;;
        :files) compset -P '*='; _files ;;
        ?*)
            for line in $found; do
                described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
            done
            _describe -t words word described ;;
    esac
}

if [[ $funcstack[1] == _tapi2gen ]]; then
    _tapi2gen "$@"
else
    compdef _tapi2gen tapi2gen
fi
