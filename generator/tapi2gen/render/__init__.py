"""The model, its vectors and the templates come in; paths and texts of files go out."""
