public import Model
import Settings

extension PackReader {
    /// The pack that `files`, by their names in its folder, would be: a check before anything is
    /// written.
    ///
    /// - Parameter folder: where they are to lie; places name files below it.
    public func read(_ files: [(name: String, bytes: [UInt8])], folder: String) -> PackReading {
        let path = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let content = PackFolder.content(of: files, in: path) else {
            return PackReading(
                pack: nil, book: nil,
                notices: [
                    Notice(
                        .error, at: Place(file: "\(path)/\(PackFolder.main)"),
                        PackWording.noMainFile)
                ])
        }
        do throws(RejectedInput) {
            let setting = try SettingFile.read(content.main, file: "\(path)/\(PackFolder.main)")
            return read(setting, folderName: name, content: content)
        } catch {
            return PackReading(pack: nil, book: nil, notices: error.notices)
        }
    }

    /// The files of the pack that `tailoring` makes of the one in `folder`: its `pack.yaml` says
    /// what is in effect, and on top what was changed and why.
    ///
    /// - Throws: when the folder, a file or a change cannot be used.
    public static func files(
        in folder: String, tailoring: [String]
    ) throws(RejectedInput) -> [(name: String, bytes: [UInt8])] {
        var files = try files(in: folder)
        guard !tailoring.isEmpty, let main = files.first else { return files }
        let shown = try InputFolder(folder).display(PackFolder.main)
        var tailor = PackTailor(try SettingFile.read(main.bytes, file: shown))
        for path in tailoring { tailor.apply(file: path) }
        guard !tailor.notices.contains(where: { $0.severity == .error }) else {
            throw RejectedInput(NoticeOrder.sorted(tailor.notices))
        }
        let notes = tailor.tailorings.flatMap { tailoring in
            [TailoringWording.applied(tailoring).zh]
                + tailoring.changes.map { change in
                    let values = [change.before, change.after].compactMap(\.self)
                        .joined(separator: " → ")
                    let action = TailoringWording.action(change.action).zh
                    let reason = TailoringWording.reason(change.reason).zh
                    return "  \(action) \(change.target) \(values)（\(reason)）"
                }
        }
        files[0].bytes = Array(SettingText.file(tailor.document, notes: ["": notes]).utf8)
        return files
    }

    /// The files in a pack's `folder`, those of the pack and `clauses.yaml` beside it, by their
    /// names; `pack.yaml` first.
    ///
    /// - Throws: when the folder or one of them cannot be read.
    public static func files(
        in folder: String
    ) throws(RejectedInput) -> [(name: String, bytes: [UInt8])] {
        let input = try InputFolder(folder)
        let content = try PackFolder(folder: input).read()
        var files = [(name: PackFolder.main, bytes: content.main)]
        files += content.models.map { ($0.name, $0.bytes) }
        files += content.lexicons.map { ("\(PackFolder.lexicons)/\($0.name).txt", $0.bytes) }
        if try input.names().contains(ClausesReader.file) {
            files.append(
                (
                    ClausesReader.file,
                    try input.bytes(of: ClausesReader.file, atMost: PackFolder.mostBytes)
                ))
        }
        return files
    }
}
