"""Our references and citations beside those of an independent processor; see `test_oracle`."""
