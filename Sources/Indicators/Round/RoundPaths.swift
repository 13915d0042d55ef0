import Model
import Settings

/// Reads the paths a round names.
///
/// A round file comes from someone else as often as not, so what it names must
/// lie inside the round's own folder. Only the pack, which is read and never
/// written, may lie beside it.
struct RoundPaths {
    /// Paths of the round's own files.
    struct Files {
        let submissions: String
        let judgements: String
        let captures: String
        /// By its path in the folder; `nil` when the round names none.
        let calendar: String?
    }

    private let folder: InputFolder

    init(_ folder: InputFolder) {
        self.folder = folder
    }

    /// The pack's folder; it may lie outside, by a relative path.
    func pack(_ reader: inout SettingReader) -> String? {
        guard let text = reader.text("pack", required: true) else { return nil }
        guard !text.hasPrefix("/"), Self.isPlain(text) else {
            reader.reject(
                "pack", wanted: RoundWording.aRelativePath, fix: RoundWording.writeRelative)
            return nil
        }
        return folder.display(text)
    }

    /// The files that tailor the pack, in the order they apply; like the pack they may lie
    /// outside, by relative paths.
    func tailoring(_ reader: inout SettingReader) -> [String] {
        guard reader.setting["tailoring"] != nil else {
            _ = reader.value("tailoring")
            return []
        }
        guard let texts = reader.texts("tailoring"), texts.count <= PackTailor.most,
            texts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("/") && Self.isPlain($0) })
        else {
            reader.reject(
                "tailoring", wanted: TailoringWording.aTailoring, fix: RoundWording.writeRelative)
            return []
        }
        return texts.map(folder.display)
    }

    /// The round's own files; `nil` when one of them lies where it must not.
    func files(_ reader: inout SettingReader) -> Files? {
        let submissions = inside("submissions", else: "submissions", &reader)
        let judgements = inside("judgements", else: "judgements.yaml", &reader)
        let captures = inside("captures", else: "captures", &reader)
        let hasCalendar = reader.setting["calendar"] != nil
        let calendar = inside("calendar", else: "", &reader)
        guard let submissions, let judgements, let captures, let calendar else { return nil }
        // A crawl removes the captures it replaces; nothing else may lie there.
        let others =
            [submissions, judgements, [RoundReader.main]] + (hasCalendar ? [calendar] : [])
        guard !captures.isEmpty, !others.contains(where: { $0.starts(with: captures) }) else {
            reader.reject(
                "captures", wanted: RoundWording.aFolderOfItsOwn,
                fix: RoundWording.nameCaptures)
            return nil
        }
        return Files(
            submissions: shown(submissions), judgements: shown(judgements),
            captures: shown(captures),
            calendar: hasCalendar ? calendar.joined(separator: "/") : nil)
    }

    /// A file of the round by its path in the folder; `nil` when it lies where it must not.
    func file(
        _ key: String, else standard: String, _ reader: inout SettingReader
    ) -> String? {
        guard let parts = inside(key, else: standard, &reader), !parts.isEmpty else { return nil }
        return parts.joined(separator: "/")
    }

    private func shown(_ parts: [String]) -> String {
        parts.isEmpty ? folder.path : folder.display(parts.joined(separator: "/"))
    }

    /// The parts of the path of `key`, none of them leading out.
    private func inside(
        _ key: String, else standard: String, _ reader: inout SettingReader
    ) -> [String]? {
        let isWritten = reader.setting[key] != nil
        let written = reader.text(key)
        if isWritten, written == nil { return nil }
        let text = written ?? standard
        let parts = text.split(separator: "/").map(String.init).filter { $0 != "." }
        guard !text.hasPrefix("/"), Self.isPlain(text), !parts.contains("..") else {
            reader.reject(
                key, wanted: RoundWording.aPathInside, fix: RoundWording.moveInside)
            return nil
        }
        // A link on the way leads out as well as dots do.
        var real = folder.realPath
        for part in parts {
            real += "/" + part
            guard let target = InputFolder.realPath(real) else { break }
            guard folder.holds(target) else {
                reader.report(
                    Notice(
                        .error, at: reader.setting[key]?.place ?? reader.setting.place,
                        RoundWording.linkLeadsOut, found: text,
                        wanted: RoundWording.aPathInside, fix: RoundWording.moveInside))
                return nil
            }
        }
        return parts
    }

    /// Backslashes and control characters are slips: paths are written with `/`.
    private static func isPlain(_ text: String) -> Bool {
        !text.hasPrefix("~")
            && text.unicodeScalars.allSatisfy {
                $0 != "\\" && $0.properties.generalCategory != .control
            }
    }
}
