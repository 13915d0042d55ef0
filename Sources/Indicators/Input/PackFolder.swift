import Model
import Settings

/// The files of a pack and what they digest to.
///
/// To the pack belong `pack.yaml`, the decision tables beside it (regular files
/// directly in the folder whose names end in `.dmn`) and the word lists in its
/// folder `lexicons` (names ending in `.txt`). Anything else (notes, hidden
/// files, other folders) can change without changing the pack.
///
/// The digest is SHA-256 over one line a file, in byte order of the names: the
/// file's own SHA-256 in lower-case hexadecimal, two spaces, its name, a line
/// feed. With coreutils: `LC_ALL=C sha256sum pack.yaml *.dmn lexicons/*.txt
/// | sha256sum`, names sorted. Of a tailored pack the tailorings follow in the
/// order they apply, as `tailoring/1-NAME`.
struct PackFolder {
    static let main = "pack.yaml"
    /// Bounds that no honest pack comes near.
    static let mostBytes = 1 << 20
    static let mostTables = 64
    static let mostLexicons = 64
    static let lexicons = "lexicons"

    /// A word list as it stands in the folder.
    struct LexiconFile {
        /// Without folder and ending.
        let name: String
        /// The path by which a person finds it.
        let shown: String
        let bytes: [UInt8]
    }

    let folder: InputFolder

    init(folder: InputFolder) {
        self.folder = folder
    }

    /// What a pack's folder holds.
    struct Content {
        /// The bytes of `pack.yaml`.
        var main: [UInt8]
        var models: [Pack.ModelFile] = []
        var lexicons: [LexiconFile] = []
        /// Every file by its name in the folder, in the order of the names.
        var files: [Basis.Leaf]

        /// SHA-256 over the files' digests and names, then those of `tailorings`.
        func digest(tailoredBy tailorings: [Tailoring]) -> String {
            let own = files.map { "\($0.digest)  \($0.name)\n" }
            let more = tailorings.map { "\($0.file.digest)  tailoring/\($0.file.name)\n" }
            return InputDigest.sha256(Array((own + more).joined().utf8))
        }
    }

    /// The files of the pack.
    func read() throws(RejectedInput) -> Content {
        let tables = try folder.names().filter { $0.hasSuffix(".dmn") && !$0.hasPrefix(".") }
        guard tables.count <= Self.mostTables else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: folder.path), PackWording.tooManyTables,
                    found: "\(tables.count)", wanted: PackWording.atMost(Self.mostTables)))
        }
        let main = try folder.bytes(of: Self.main, atMost: Self.mostBytes)
        var content = Content(main: main, files: [Basis.Leaf(name: Self.main, of: main)])
        for table in tables {
            let bytes = try folder.bytes(of: table, atMost: Self.mostBytes)
            content.files.append(Basis.Leaf(name: table, of: bytes))
            content.models.append(
                Pack.ModelFile(name: table, path: folder.display(table), bytes: bytes))
        }
        content.lexicons = try lexiconFiles()
        content.files += content.lexicons.map {
            Basis.Leaf(name: "\(Self.lexicons)/\($0.name).txt", of: $0.bytes)
        }
        content.files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return content
    }

    /// What files by their names in a folder come to; `nil` without a main file.
    static func content(of files: [(name: String, bytes: [UInt8])], in path: String) -> Content? {
        guard let main = files.first(where: { $0.name == Self.main }) else { return nil }
        var content = Content(main: main.bytes, files: [])
        for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            let lexicon = "\(lexicons)/"
            if file.name.hasSuffix(".dmn"), !file.name.contains("/") {
                content.models.append(
                    Pack.ModelFile(
                        name: file.name, path: "\(path)/\(file.name)", bytes: file.bytes))
            } else if file.name.hasPrefix(lexicon), file.name.hasSuffix(".txt") {
                content.lexicons.append(
                    LexiconFile(
                        name: String(file.name.dropFirst(lexicon.count).dropLast(4)),
                        shown: "\(path)/\(file.name)", bytes: file.bytes))
            } else if file.name != Self.main {
                continue
            }
            content.files.append(Basis.Leaf(name: file.name, of: file.bytes))
        }
        return content
    }

    private func lexiconFiles() throws(RejectedInput) -> [LexiconFile] {
        guard try folder.names().contains(Self.lexicons) else { return [] }
        let shown = folder.display(Self.lexicons)
        let inner = try InputFolder("\(folder.realPath)/\(Self.lexicons)", shownAs: shown)
        let names = try inner.names().filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
        guard names.count <= Self.mostLexicons else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: shown), LexiconWording.tooManyLists,
                    found: "\(names.count)", wanted: LexiconWording.atMost(Self.mostLexicons)))
        }
        var files: [LexiconFile] = []
        for name in names {
            // Read through the pack's own folder, which no link may leave.
            let bytes = try folder.bytes(of: "\(Self.lexicons)/\(name)", atMost: Self.mostBytes)
            files.append(
                LexiconFile(
                    name: String(name.dropLast(4)), shown: inner.display(name), bytes: bytes))
        }
        return files
    }
}
