import Model

extension RawSubmission {
    private static let keys = ["heng", "version", "round", "unit", "submitted", "claims"]

    /// Reads the JSON form of a submission.
    ///
    /// - Throws: every problem of form.
    init(json bytes: [UInt8], file: String) throws(RejectedInput) {
        let root = try JSONReader.read(bytes, file: file)
        var notices: [Notice] = []
        guard let members = root.members else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file, line: root.line, column: root.column),
                    IntakeWording.notASubmission, found: root.summary,
                    wanted: IntakeWording.anObject))
        }
        for member in members where !Self.keys.contains(member.name) {
            notices.append(
                Notice(
                    .error, at: Place(file: file, line: member.line, column: member.column),
                    IntakeWording.unknownKeyFound, found: Masking.snippet(member.name, limit: 80),
                    wanted: IntakeWording.unknownKey(Self.keys),
                    fix: NearestName.of(member.name, among: Self.keys)
                        .map(IntakeWording.didYouMean)))
        }
        if root["heng"]?.string != "submission" {
            let place = root["heng"].map { Place(file: file, line: $0.line, column: $0.column) }
            notices.append(
                Notice(
                    .error, at: place ?? Place(file: file), IntakeWording.notASubmission,
                    found: root["heng"]?.summary, wanted: IntakeWording.submissionMark))
        }
        var claims: [RawClaim] = []
        if let value = root["claims"] {
            if let members = value.members {
                claims = members.map { Self.claim($0, file: file) }
            } else {
                notices.append(
                    Notice(
                        .error, at: Place(file: file, line: value.line, column: value.column),
                        IntakeWording.wrongType, found: value.summary,
                        wanted: IntakeWording.anObject))
            }
        } else {
            notices.append(
                Notice(.error, at: Place(file: file), IntakeWording.missing("claims")))
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        version = root["version"]?.string ?? root["version"]?.number
        round = root["round"]?.string
        unit = root["unit"]?.string
        submitted = root["submitted"]?.string
        self.claims = claims
    }

    private static func claim(_ member: JSONValue.Member, file: String) -> RawClaim {
        let value: RawValue =
            switch member.value.content {
            case .null: .nothing
            case .boolean(let flag): .boolean(flag)
            case .number(let text): .number(text)
            case .string(let text): .string(text)
            case .array(let items):
                if items.allSatisfy({ $0.string != nil }) {
                    .items(items.compactMap(\.string))
                } else if items.allSatisfy({ $0.members != nil }) {
                    .entries(items.map { entry($0, file: file) })
                } else {
                    .other(member.value.summary)
                }
            case .object: .other(member.value.summary)
            }
        return RawClaim(
            fact: member.name, value: value,
            place: Place(file: file, line: member.line, column: member.column))
    }

    private static let entryKeys = ["title", "from", "to", "extended"]

    private static func entry(_ object: JSONValue, file: String) -> RawEntry {
        var notices: [Notice] = []
        var texts: [String: String] = [:]
        for member in object.members ?? [] {
            let place = Place(file: file, line: member.line, column: member.column)
            switch (member.name, member.value.content) {
            case ("title", .string(let text)), ("from", .string(let text)),
                ("to", .string(let text)):
                texts[member.name] = text
            case ("to", .null), ("extended", .null): break
            case ("extended", .boolean(let flag)): texts[member.name] = String(flag)
            case (let name, _) where entryKeys.contains(name):
                notices.append(
                    Notice(
                        .error, at: place, IntakeWording.wrongType,
                        found: "\(name): \(Masking.snippet(member.value.summary, limit: 80))",
                        wanted: IntakeWording.wanted(entryKey: name)))
            default:
                notices.append(
                    Notice(
                        .error, at: place, IntakeWording.unknownKeyFound,
                        found: Masking.snippet(member.name, limit: 80),
                        wanted: IntakeWording.unknownKey(entryKeys),
                        fix: NearestName.of(member.name, among: entryKeys)
                            .map(IntakeWording.didYouMean)))
            }
        }
        return RawEntry(
            title: texts["title"], from: texts["from"], to: texts["to"],
            extended: texts["extended"],
            place: Place(file: file, line: object.line, column: object.column), notices: notices)
    }
}
