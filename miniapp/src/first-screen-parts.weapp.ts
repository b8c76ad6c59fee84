// nothing: a page brings what it needs
