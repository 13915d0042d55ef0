import Model
import Workbook

/// Which ledger of which round and unit a workbook is.
enum RectificationIdentity {
    private enum Key {
        static let pack = "pack"
        static let digest = "pack-digest"
        static let round = "round"
        static let unit = "unit"
    }

    static func meta(_ ledger: RectificationLedger, _ unit: Unit) -> FormMeta {
        FormMeta(
            .rectification, version: RectificationLedger.version,
            values: [
                Key.pack: ledger.pack.id, Key.digest: ledger.pack.digest,
                Key.round: ledger.round.id, Key.unit: unit.id,
            ])
    }

    /// The unit whose ledger `workbook` is.
    ///
    /// - Throws: every way in which it is another workbook than is wanted.
    static func unit(
        of workbook: Workbook, file: String, ledger: RectificationLedger
    ) throws(RejectedInput) -> Unit {
        let place = Place(file: file)
        guard let meta = FormMeta(workbook) else {
            throw RejectedInput(
                Notice(
                    .error, at: place, RectificationWording.noLedger,
                    fix: RectificationWording.takeLedger))
        }
        var notices: [Notice] = []
        func check(_ found: String?, _ wanted: String, _ what: Wording) {
            guard found != wanted else { return }
            notices.append(
                Notice(
                    .error, at: place, what, found: FormText.quoted(found ?? ""),
                    wanted: FormsWording.exactly(wanted), fix: RectificationWording.takeLedger))
        }
        check(meta.form, FormMeta.Form.rectification.rawValue, FormsWording.otherForm)
        guard notices.isEmpty else { throw RejectedInput(notices) }
        let (round, pack) = (ledger.round, ledger.pack)
        check(meta.version, String(RectificationLedger.version), FormsWording.otherVersion)
        check(meta.values[Key.round], round.id, FormsWording.otherRound)
        check(meta.values[Key.pack], pack.id, FormsWording.otherPack)
        if notices.isEmpty { check(meta.values[Key.digest], pack.digest, FormsWording.otherDigest) }
        let unit = round.units.first { $0.id == meta.values[Key.unit] }
        if unit == nil {
            notices.append(
                Notice(
                    .error, at: place, FormsWording.otherUnit,
                    found: FormText.quoted(meta.values[Key.unit] ?? ""),
                    wanted: FormsWording.someUnit))
        }
        guard notices.isEmpty, let unit else { throw RejectedInput(notices) }
        return unit
    }
}
