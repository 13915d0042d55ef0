import FEEL
import Model

extension Notice {
    /// Longer texts are not written out corrected.
    private static let longestCorrection = 200

    /// What FEEL says of the expression `text`, at its place in the file, with
    /// the corrected text where there is one.
    init(
        _ diagnostic: Diagnostic, _ severity: Notice.Severity, in text: String, of setting: Setting
    ) {
        let place = setting.place(
            line: Int(diagnostic.place.line), column: Int(diagnostic.place.column))
        let corrected = Self.corrected(text, diagnostic)
        let told = Self.told(diagnostic, of: setting, isCorrected: corrected != nil)
        self.init(
            severity, at: place, Wording(zh: told.message(.chinese), en: told.message(.english)),
            fix: corrected.map(RulesWording.writeInstead))
    }

    /// The diagnostic as a person is to read it beside the file and the fix.
    private static func told(
        _ diagnostic: Diagnostic, of setting: Setting, isCorrected: Bool
    ) -> Diagnostic {
        let problem: Problem
        switch diagnostic.problem {
        case .unclosed(let sign, let line, let column):
            // The sentence names a second place, which the file has too.
            let opened = setting.place(line: Int(line), column: Int(column))
            problem = .unclosed(
                sign, line: Int32(clamping: opened.line), column: Int32(clamping: opened.column))
        // The fix says so already.
        case .unknownName(let name, let near) where isCorrected && near.count == 1:
            problem = .unknownName(name, near: [])
        case .unknownFunction(let name, let near) where isCorrected && near.count == 1:
            problem = .unknownFunction(name, near: [])
        default: return diagnostic
        }
        return Diagnostic(problem, at: diagnostic.place)
    }

    /// The line complained of with what was most likely meant.
    private static func corrected(_ text: String, _ diagnostic: Diagnostic) -> String? {
        let found: String
        let meant: String
        switch diagnostic.problem {
        case .normalised(let sign, let used): (found, meant) = (sign, used)
        case .unknownName(let name, let near), .unknownFunction(let name, let near),
            .unknownMember(let name, let near), .unknownType(let name, let near):
            guard let nearest = near.first else { return nil }
            (found, meant) = (name, nearest)
        default: return nil
        }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let place = diagnostic.place
        guard place.line > 0, Int(place.line) <= lines.count else { return nil }
        let line = lines[Int(place.line) - 1]
        guard line.count <= longestCorrection else { return nil }
        let rest = line.dropFirst(Int(place.column) - 1)
        guard rest.starts(with: found.unicodeScalars) else { return nil }
        var corrected = String.UnicodeScalarView(line.prefix(Int(place.column) - 1))
        corrected.append(contentsOf: meant.unicodeScalars)
        corrected.append(contentsOf: rest.dropFirst(found.unicodeScalars.count))
        return String(corrected)
    }
}
