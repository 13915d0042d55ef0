public import Model
import Settings

/// Reads an indicator pack and finds everything that is wrong with it.
///
/// A pack is a folder with a `pack.yaml` named like the pack. Nothing stops at
/// the first problem: a missing clause does not hide a weight that does not add
/// up three indicators further down.
public struct PackReader: Sendable {
    /// Checks how a fact is observed, knowing the pack's columns: the façade
    /// passes the extractor catalogue's own check, so that packs need not know
    /// the extractors.
    public typealias ObservationCheck =
        @Sendable (_ fact: FactDescriptor, _ columns: [String]) -> [Notice]

    private let checkObservation: ObservationCheck

    /// A reader that has each `crawl:` entry checked by `checkObservation`.
    public init(checkObservation: @escaping ObservationCheck) {
        self.checkObservation = checkObservation
    }

    /// The pack in `folder`, or all that keeps it from being one.
    ///
    /// Places name the file as `folder` was given, for example
    /// `Indicators/shexi-2022/pack.yaml:12:5`.
    ///
    /// - Parameter tailoring: files that change the pack, in the order they apply. The pack
    ///   they make of it is checked like any other; what is wrong with a changed value is
    ///   told at its place in the tailoring.
    public func read(folder: String, tailoring: [String] = []) -> PackReading {
        do throws(RejectedInput) {
            let input = PackFolder(folder: try InputFolder(folder))
            let content = try input.read()
            let file = input.folder.display(PackFolder.main)
            let setting = try SettingFile.read(content.main, file: file)
            guard !tailoring.isEmpty else {
                return read(setting, folderName: input.folder.name, content: content)
            }
            var tailor = PackTailor(setting)
            for path in tailoring { tailor.apply(file: path) }
            // A pack half tailored is nobody's: its own check would only confuse.
            guard !tailor.notices.contains(where: { $0.severity == .error }) else {
                return PackReading(
                    pack: nil, book: nil, notices: NoticeOrder.sorted(tailor.notices))
            }
            return read(
                tailor.document, folderName: input.folder.name, content: content,
                tailorings: tailor.tailorings, notices: tailor.notices)
        } catch {
            return PackReading(pack: nil, book: nil, notices: error.notices)
        }
    }

    func read(
        _ setting: Setting, folderName: String, content: PackFolder.Content,
        tailorings: [Tailoring] = [], notices: [Notice] = []
    ) -> PackReading {
        var document = PackDocument(
            setting, folderName: folderName, content: content, tailorings: tailorings,
            checkObservation: checkObservation)
        return document.read(after: notices)
    }
}
