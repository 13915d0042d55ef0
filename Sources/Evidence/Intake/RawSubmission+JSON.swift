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
                items.allSatisfy { $0.string != nil }
                    ? .items(items.compactMap(\.string)) : .other(member.value.summary)
            case .object: .other(member.value.summary)
            }
        return RawClaim(
            fact: member.name, value: value,
            place: Place(file: file, line: member.line, column: member.column))
    }
}
