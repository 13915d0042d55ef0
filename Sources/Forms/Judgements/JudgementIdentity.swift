import Model
import Workbook

/// Which sheet of which round a workbook is.
enum JudgementIdentity {
    /// Refuses other workbooks; a pack that was changed since is no reason, for points are checked
    /// against the pack as it is. Gives the version of the workbook's layout.
    static func check(
        _ workbook: Workbook, file: String, sheet: JudgementSheet
    ) throws(RejectedInput) -> (version: Int, notices: [Notice]) {
        let place = Place(file: file)
        guard let meta = FormMeta(workbook) else {
            throw RejectedInput(
                Notice(
                    .error, at: place, JudgementWording.noMeta, fix: JudgementWording.writeAgain))
        }
        var notices: [Notice] = []
        func check(_ found: String?, _ wanted: String, _ what: Wording) {
            guard found != wanted else { return }
            notices.append(
                Notice(
                    .error, at: place, what, found: FormText.quoted(found ?? ""),
                    wanted: FormsWording.exactly(wanted), fix: JudgementWording.writeAgain))
        }
        check(meta.form, FormMeta.Form.judgements.rawValue, FormsWording.otherForm)
        if notices.isEmpty {
            // The first version differs in having no reviews alone.
            if meta.version != "1" {
                check(meta.version, String(JudgementSheet.version), JudgementWording.otherVersion)
            }
            check(
                meta.values[JudgementTexts.roundKey], sheet.round.id, JudgementWording.otherRound)
            check(meta.values[JudgementTexts.packKey], sheet.pack.id, JudgementWording.otherPack)
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        let version = Int(meta.version) ?? JudgementSheet.version
        guard meta.values[JudgementTexts.packDigestKey] == sheet.pack.digest else {
            return (version, [Notice(.warning, at: place, JudgementWording.packChanged)])
        }
        return (version, [])
    }
}
