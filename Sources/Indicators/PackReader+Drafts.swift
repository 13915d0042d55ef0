import Model
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
}
