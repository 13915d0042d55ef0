public import Exact
import Model
import Settings

/// Reads a round folder: `round.yaml`, the pack it names and where the rest of
/// its input lies.
public struct RoundReader: Sendable {
    /// The name of the file that makes a folder a round.
    public static let main = "round.yaml"
    /// Some thousand units with their columns stay far below this.
    private static let mostBytes = 4 << 20

    private let packReader: PackReader

    /// A reader that reads packs by `packReader`.
    public init(packReader: PackReader) {
        self.packReader = packReader
    }

    /// The round in `folder`, or all that keeps it from being one.
    ///
    /// - Parameters:
    ///   - folder: the round's folder; places name files as it was given.
    ///   - packFolder: a pack to use instead of the one the round names.
    ///   - tailoring: files to tailor the pack with instead of those the round names.
    ///   - unit: the id or name of the only unit to read; what is wrong with others does not matter
    ///     then. All are read when the round has none of that id or name.
    ///   - asOf: a monitoring time to use instead of the round's.
    public func read(
        folder: String, packFolder: String? = nil, tailoring: [String]? = nil,
        only unit: String? = nil, asOf: DateTime? = nil
    ) -> RoundReading {
        read(
            folder: folder, packFolder: packFolder, tailoring: tailoring, only: unit, asOf: asOf,
            content: nil)
    }

    /// The round that `folder` would be with `content` as its round file: a check before anything
    /// is written. The folder must exist.
    public func read(folder: String, content: [UInt8]) -> RoundReading {
        read(
            folder: folder, packFolder: nil, tailoring: nil, only: nil, asOf: nil, content: content)
    }

    private func read(
        folder: String, packFolder: String?, tailoring: [String]?, only unit: String?,
        asOf: DateTime?, content: [UInt8]?
    ) -> RoundReading {
        do throws(RejectedInput) {
            let input = try InputFolder(folder)
            let bytes =
                if let content { content } else {
                    try input.bytes(of: Self.main, atMost: Self.mostBytes)
                }
            let setting = try SettingFile.read(bytes, file: input.display(Self.main))
            var document = RoundDocument(
                setting, in: input, digest: InputDigest.sha256(bytes), packReader: packReader)
            return document.read(
                packFolder: packFolder, tailoring: tailoring, only: unit, asOf: asOf)
        } catch {
            return RoundReading(
                prepared: nil, pack: nil, notices: NoticeOrder.sorted(error.notices))
        }
    }
}
