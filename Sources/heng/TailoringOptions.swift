import ArgumentParser

/// What a command tailors a pack with.
struct TailoringOptions: ParsableArguments {
    @Option(
        name: .customLong("tailoring"),
        help: help(
            "裁剪文件（.yaml），可写多次，依次生效", "a tailoring file (.yaml); repeat it, they apply in order"))
    var files: [String] = []
}
