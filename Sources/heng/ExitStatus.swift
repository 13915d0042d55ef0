import ArgumentParser

/// The exit codes of `heng`; 64 (usage) is ArgumentParser's own.
enum ExitStatus {
    /// Could not run: an input could not be used, a file not written.
    static let couldNotRun = ExitCode(1)
    /// Done, but below `--fail-under`, vetoed with `--fail-on-veto`, or
    /// different where `compare` expected the same.
    static let belowExpectation = ExitCode(2)
    /// Done but provisional, with `--strict`.
    static let provisional = ExitCode(3)
}
