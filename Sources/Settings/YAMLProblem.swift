import Model
import Yams

/// Says in both languages what the YAML parser complains about.
enum YAMLProblem {
    static func notices(for error: YamlError, in text: SourceText) -> [Notice] {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return [syntax(problem, at: mark, in: text)]
        case .duplicatedKeysInMapping(let keys, let context):
            let place = Place(
                file: text.file, line: context.mark.line, column: context.mark.column)
            return [
                Notice(
                    .error, at: place, SettingsWording.duplicateKey,
                    found: keys.joined(separator: ", "), fix: SettingsWording.keepOne)
            ]
        case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
            .representer(let problem):
            return [
                Notice(.error, at: Place(file: text.file), SettingsWording.notYAML, found: problem)
            ]
        case .no, .memory, .dataCouldNotBeDecoded:
            return [Notice(.error, at: Place(file: text.file), SettingsWording.notYAML)]
        }
    }

    private static func syntax(_ problem: String, at mark: Mark, in text: SourceText) -> Notice {
        let line = text.line(mark.line)
        let place = Place(file: text.file, line: mark.line, column: mark.column)
        let found = line.map { quote($0) }
        return Notice(
            .error, at: place, SettingsWording.syntax(problem), found: found,
            fix: hint(problem, lines: [text.line(mark.line - 1), line].compactMap(\.self)))
    }

    /// At most 80 characters of the line, without its indentation.
    private static func quote(_ line: Substring) -> String {
        let trimmed = line.drop { $0 == " " || $0 == "\t" }
        return trimmed.count > 80 ? "\(trimmed.prefix(80))…" : String(trimmed)
    }

    /// `lines` are the line complained of and the one before it, where the
    /// mistake often stands.
    private static func hint(_ problem: String, lines: [Substring]) -> Wording? {
        if problem.contains("another document") { return SettingsWording.oneDocument }
        if lines.contains(where: { $0.contains("\t") }) { return SettingsWording.noTabs }
        if lines.contains(where: { $0.contains("：") }) { return SettingsWording.halfWidthColon }
        if problem.contains("mapping values are not allowed") { return SettingsWording.quoteIt }
        if problem.contains("cannot start any token") { return SettingsWording.quoteIt }
        return nil
    }
}
