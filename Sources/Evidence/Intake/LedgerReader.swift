import Model

/// Brings the entries of one claimed ledger to their types and collects what
/// cannot be used.
struct LedgerReader {
    let fact: String
    private(set) var notices: [Notice] = []

    init(fact: String) {
        self.fact = Masking.snippet(fact, limit: 80)
    }

    /// The entry, with its title masked; `nil` exactly when a notice says why.
    mutating func read(_ raw: RawSubmission.RawEntry) -> LedgerEntry? {
        let before = notices.count
        notices += raw.notices
        // What had the wrong type has its notice, and is not missing as well.
        let isOfSoundForm = raw.notices.isEmpty
        let title = title(raw, isOfSoundForm)
        let from = moment(raw.from, "from", isOfSoundForm, raw)
        let to = raw.to.flatMap { moment($0, "to", isOfSoundForm, raw) }
        let isExtended = extended(raw)
        guard notices.count == before, let title, let from else { return nil }
        let entry = LedgerEntry(title: title, from: from, to: to, isExtended: isExtended)
        if entry == nil {
            report(
                raw, IntakeWording.endsBeforeItBegins,
                found: "\(from) – \(to.map(\.description) ?? "")",
                wanted: IntakeWording.notBefore(from.description))
        }
        return entry
    }

    private mutating func title(
        _ raw: RawSubmission.RawEntry, _ isOfSoundForm: Bool
    ) -> String? {
        guard let text = raw.title, !text.allSatisfy(\.isWhitespace) else {
            if isOfSoundForm || raw.title != nil {
                report(raw, IntakeWording.missing("title"), wanted: IntakeWording.aTitle)
            }
            return nil
        }
        guard text.count <= LedgerEntry.longestTitle else {
            report(
                raw, IntakeWording.titleTooLong, found: "\(text.count)",
                wanted: IntakeWording.aTitle)
            return nil
        }
        return Masking.snippet(text, limit: LedgerEntry.longestTitle)
    }

    private mutating func moment(
        _ text: String?, _ key: String, _ isOfSoundForm: Bool, _ raw: RawSubmission.RawEntry
    ) -> LedgerMoment? {
        guard let text else {
            if isOfSoundForm {
                report(raw, IntakeWording.missing(key), wanted: IntakeWording.aMoment)
            }
            return nil
        }
        if let moment = LedgerMoment(text) { return moment }
        report(
            raw, IntakeWording.wrongMoment, found: "\(key): \(Masking.snippet(text, limit: 80))",
            wanted: IntakeWording.aMoment)
        return nil
    }

    private mutating func extended(_ raw: RawSubmission.RawEntry) -> Bool {
        switch raw.extended {
        case nil, "false", "否": return false
        case "true", "是": return true
        case .some(let text):
            report(
                raw, IntakeWording.wrongType,
                found: "extended: \(Masking.snippet(text, limit: 80))",
                wanted: IntakeWording.wanted(entryKey: "extended"))
            return false
        }
    }

    private mutating func report(
        _ raw: RawSubmission.RawEntry, _ what: Wording, found: String? = nil, wanted: Wording
    ) {
        notices.append(
            Notice(
                .error, at: raw.place, IntakeWording.inLedger(fact, what), found: found,
                wanted: wanted))
    }
}
