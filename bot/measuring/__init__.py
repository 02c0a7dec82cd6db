"""What can be measured of frameworks: what is installed for them, and what their applications cost to run.

    environments    an environment of a package of its own, and what was installed into it
    packages        what the package index and such an environment say of a framework
    variants        the applications that are measured, one small file each in `applications/`
    trials          an application put into a folder of its own and run there
    calling         what runs in that folder: calls the application directly, without a server
    answers         whether it answers what it should, and what it serves by itself
    counting        how instructions are counted: `perf` where the machine has counters, `callgrind` elsewhere
    rounds          everything measured several times, in turns
    digits          how many digits a figure is written with
    publishing      the figures that are stable enough to be published
    runs            whether two runs may stand in one file, and how far they lie apart
    writing         the files that they are written to, and what changed in them

`docs/measuring.md` tells people what is measured and what it does not say.
"""
