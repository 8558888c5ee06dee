"""Where the next places help most: the models, each with how good its answer is known to be."""
