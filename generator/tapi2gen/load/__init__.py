"""The files of a spec come in; plain data with positions goes out, and problems."""
