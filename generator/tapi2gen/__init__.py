"""tapi2gen makes the tapi2 package and its documentation from a spec.

    spec/*.yaml --load--> data + positions --validate--> shape is right (JSON Schema)
                --resolve--> model: frozen, typed, fully linked; meaning is right
                --render--> (path, text) pairs, one template each
                --format--> black, in memory
                --write | check--> generated/

`pipeline` strings the stages together; each stage is the module of its name, and
`output` is the only one that touches the disk.
"""
