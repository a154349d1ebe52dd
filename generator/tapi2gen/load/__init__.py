"""The files of a spec come in; plain data with the position of every value goes out."""
