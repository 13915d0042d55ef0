import Model
import Settings

/// The files of a pack and what they digest to.
///
/// To the pack belong `pack.yaml` and the decision tables beside it: regular
/// files directly in the folder whose names end in `.dmn`. Anything else
/// (notes, hidden files, folders) can change without changing the pack.
///
/// The digest is SHA-256 over one line a file, in byte order of the names: the
/// file's own SHA-256 in lower-case hexadecimal, two spaces, its name, a line
/// feed. With coreutils: `LC_ALL=C sha256sum pack.yaml *.dmn | sha256sum`,
/// names sorted.
struct PackFolder {
    static let main = "pack.yaml"
    /// Bounds that no honest pack comes near.
    static let mostBytes = 1 << 20
    static let mostTables = 64

    let folder: InputFolder

    init(folder: InputFolder) {
        self.folder = folder
    }

    /// The pack file's bytes, the decision models and the digest over all files.
    func read() throws(RejectedInput) -> (main: [UInt8], models: [Pack.ModelFile], digest: String) {
        let tables = try folder.names().filter { $0.hasSuffix(".dmn") && !$0.hasPrefix(".") }
        guard tables.count <= Self.mostTables else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: folder.path), PackWording.tooManyTables,
                    found: "\(tables.count)", wanted: PackWording.atMost(Self.mostTables)))
        }
        let main = try folder.bytes(of: Self.main, atMost: Self.mostBytes)
        var lines: [(name: String, digest: String)] = [(Self.main, InputDigest.sha256(main))]
        var models: [Pack.ModelFile] = []
        for table in tables {
            let bytes = try folder.bytes(of: table, atMost: Self.mostBytes)
            lines.append((table, InputDigest.sha256(bytes)))
            models.append(
                Pack.ModelFile(name: table, path: folder.display(table), bytes: bytes))
        }
        let manifest = lines.sorted { Array($0.name.utf8).lexicographicallyPrecedes($1.name.utf8) }
            .map { "\($0.digest)  \($0.name)\n" }.joined()
        return (main, models, InputDigest.sha256(Array(manifest.utf8)))
    }
}
