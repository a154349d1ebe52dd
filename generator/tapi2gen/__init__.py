"""tapi2gen makes the tapi2 package and its documentation from a spec.

    spec/*.yaml --load--> data + positions --validate--> shape is right (JSON Schema)
                --resolve--> model: frozen, typed, linked; meaning is right
                --render--> (path, text) pairs, one template each
                --output--> black, then written to generated/ or compared with it

Each stage is a folder of that name, and `pipeline` strings them together. `vectors`
makes test vectors of the model, `catalog` and `compat` look things up in it and compare
two of them, `diagnostics` reports what is wrong, and `commands` has a module for each
command. Only `output` writes what users keep.
"""
