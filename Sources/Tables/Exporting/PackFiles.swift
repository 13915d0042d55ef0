public import Model
import Settings

/// The files of a pack as a workbook carries them, and as they are edited.
public struct PackFiles: Sendable {
    /// The name of the file that makes a folder a pack.
    static let main = "pack.yaml"

    /// The files by their names in the pack's folder, `pack.yaml` first.
    public let files: [(name: String, bytes: [UInt8])]
    /// What `pack.yaml` says.
    let setting: Setting

    /// The files of a pack; `shown` is the folder that notices name.
    ///
    /// - Throws: why `pack.yaml` cannot be read.
    public init(
        _ files: [(name: String, bytes: [UInt8])], shown folder: String
    ) throws(RejectedInput) {
        guard let main = files.first(where: { $0.name == Self.main }) else {
            throw RejectedInput(
                Notice(.error, at: Place(file: folder), ExportWording.noMainFile))
        }
        setting = try SettingFile.read(main.bytes, file: "\(folder)/\(Self.main)")
        self.files = [main] + files.filter { $0.name != Self.main }
    }

    /// These files with another `pack.yaml`.
    func with(_ setting: Setting, notes: [String]) -> [(name: String, bytes: [UInt8])] {
        let text = SettingText.file(setting, notes: ["": notes])
        return [(Self.main, Array(text.utf8))] + files.dropFirst()
    }
}
