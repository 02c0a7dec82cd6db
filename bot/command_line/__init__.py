"""The commands that one types in a shell: `tradeoff ask`, `tradeoff chat`, `tradeoff run`, …"""
