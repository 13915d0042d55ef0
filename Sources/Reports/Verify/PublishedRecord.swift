import Markup
public import Model

/// The record of a round as it was published: its scores, and what they rest on.
public struct PublishedRecord: Sendable {
    /// The inputs that the record names; `nil` when it names none.
    public let basis: Basis?
    /// The earlier rounds its pages compare with.
    public let history: [PastRound]
    /// The root that the record prints.
    let printedRoot: String?
    private let sheet: ScoreSheet
    private let file: String

    /// Reads a record.
    ///
    /// - Throws: when it is no such record, or not well formed.
    public init(xml: [UInt8], file: String) throws(RejectedInput) {
        sheet = try ScoreSheet(xml: xml, file: file)
        self.file = file
        let root = try? XMLDocument(xml, limits: ScoreSheet.limits).root
        history = root.map(PastRecord.history) ?? []
        let basis = root?.child("basis")
        printedRoot = basis?.attribute("root")
        self.basis = basis.map { basis in
            Basis(
                basis.children("input").map {
                    Basis.Leaf(
                        name: $0.attribute("name") ?? "", digest: $0.attribute("sha256") ?? "")
                })
        }
    }

    /// Compares what the record rests on with what is there now, input by input.
    public func compareBasis(with now: Basis) -> VerificationStep {
        guard let basis, let printedRoot else {
            return VerificationStep(
                VerifyWording.noBasis,
                differences: [Notice(.error, at: Place(file: file), VerifyWording.noBasis)])
        }
        var differences = basis.differences(to: now).map { difference in
            Notice(
                .error, at: Place(file: difference.name), VerifyWording.input(difference.kind))
        }
        if basis.root != printedRoot {
            differences.append(
                Notice(
                    .error, at: Place(file: file), VerifyWording.forgedRoot,
                    found: CleanText.shown(printedRoot, limit: 64),
                    wanted: Wording(verbatim: basis.root)))
        }
        return VerificationStep(
            VerifyWording.basis(now, different: differences.count), differences: differences)
    }

    /// Compares the scores of the record with those of a record made now.
    ///
    /// - Throws: when `now` is no record.
    public func compareScores(with now: [UInt8]) throws(RejectedInput) -> VerificationStep {
        let comparison = sheet.differences(to: try ScoreSheet(xml: now, file: file))
        let differences = comparison.differences.map { difference in
            Notice(
                .error, at: Place(file: file),
                VerifyWording.score(difference.unit, difference.item),
                found: difference.first ?? "—",
                wanted: Wording(verbatim: difference.second ?? "—"))
        }
        return VerificationStep(
            VerifyWording.scores(comparison.count, different: differences.count),
            differences: differences)
    }
}
