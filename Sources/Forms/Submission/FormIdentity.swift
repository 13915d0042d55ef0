import Model
import Workbook

/// Which form of which round this is, by which a workbook is known as ours.
struct FormIdentity: Sendable {
    /// The version of the form's layout: what is read from where.
    static let version = 1

    private enum Key {
        static let pack = "pack"
        static let digest = "pack-digest"
        static let round = "round"
        static let unit = "unit"
    }

    let round: Round
    let pack: Pack

    /// What a form for `unit` says about itself.
    func meta(for unit: Unit) -> FormMeta {
        FormMeta(
            .submission, version: Self.version,
            values: [
                Key.pack: pack.id, Key.digest: pack.digest, Key.round: round.id,
                Key.unit: unit.id,
            ])
    }

    /// The unit whose form `workbook` is.
    ///
    /// - Throws: every way in which it is another form than is wanted.
    func unit(of workbook: Workbook, file: String) throws(RejectedInput) -> Unit {
        let place = Place(file: file)
        guard let meta = FormMeta(workbook) else {
            throw RejectedInput(
                Notice(
                    .error, at: place, FormsWording.noForm, fix: FormsWording.takeTemplate))
        }
        guard meta.form == FormMeta.Form.submission.rawValue else {
            throw RejectedInput(
                Notice(
                    .error, at: place, FormsWording.otherForm,
                    found: FormText.quoted(meta.form),
                    wanted: FormsWording.exactly(FormMeta.Form.submission.rawValue),
                    fix: FormsWording.takeTemplate))
        }
        var notices: [Notice] = []
        func refuse(_ what: Wording, _ found: String?, wanted: Wording, fix: Wording?) {
            notices.append(
                Notice(
                    .error, at: place, what, found: found.map(FormText.quoted) ?? "",
                    wanted: wanted, fix: fix))
        }
        if meta.version != String(Self.version) {
            refuse(
                FormsWording.otherVersion, meta.version,
                wanted: FormsWording.exactly(String(Self.version)), fix: FormsWording.handOutAgain)
        }
        if meta.values[Key.round] != round.id {
            refuse(
                FormsWording.otherRound, meta.values[Key.round],
                wanted: FormsWording.exactly(round.id), fix: FormsWording.takeTemplate)
        }
        if meta.values[Key.pack] != pack.id {
            refuse(
                FormsWording.otherPack, meta.values[Key.pack],
                wanted: FormsWording.exactly(pack.id), fix: FormsWording.takeTemplate)
        } else if meta.values[Key.digest] != pack.digest {
            refuse(
                FormsWording.otherDigest, meta.values[Key.digest],
                wanted: FormsWording.exactly(pack.digest), fix: FormsWording.handOutAgain)
        }
        let unit = round.units.first { $0.id == meta.values[Key.unit] }
        if unit == nil {
            refuse(
                FormsWording.otherUnit, meta.values[Key.unit], wanted: FormsWording.someUnit,
                fix: meta.values[Key.unit]
                    .flatMap { NearestName.of($0, among: round.units.map(\.id)) }
                    .map(FormsWording.didYouMean))
        }
        guard notices.isEmpty, let unit else { throw RejectedInput(notices) }
        return unit
    }
}
