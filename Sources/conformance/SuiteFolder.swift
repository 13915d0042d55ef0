import Foundation

/// A folder of the conformance suite: the models and the tests of one subject.
struct SuiteFolder: Sendable, Hashable {
    /// Its place below the suite's own folder: level and name.
    let name: String
    /// Its path.
    let path: String
    /// The model files in it, sorted.
    let models: [String]
    /// The test files in it, sorted.
    let tests: [String]

    /// All folders of the levels in `suite`, sorted; what vendors do not run is left out.
    static func all(in suite: String) throws -> [SuiteFolder] {
        let manager = FileManager.default
        var folders: [SuiteFolder] = []
        for level in try manager.contentsOfDirectory(atPath: suite).sorted()
        where level.hasPrefix("compliance-level-") {
            for name in try manager.contentsOfDirectory(atPath: "\(suite)/\(level)").sorted() {
                let path = "\(suite)/\(level)/\(name)"
                guard let files = try? manager.contentsOfDirectory(atPath: path).sorted() else {
                    continue
                }
                folders.append(
                    SuiteFolder(
                        name: "\(level)/\(name)", path: path,
                        models: files.filter { $0.hasSuffix(".dmn") },
                        tests: files.filter { $0.hasSuffix(".xml") }))
            }
        }
        return folders
    }

    /// The bytes of a file in it.
    func read(_ file: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")))
    }
}
