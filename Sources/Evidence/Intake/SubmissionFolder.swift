import Exact
public import Forms
public import Model
import Settings

/// Reads every submission of a round from its folder.
public enum SubmissionFolder {
    /// What a folder gave.
    public struct Result: Sendable {
        /// At most one submission a unit, in the order of the round file.
        public let submissions: [Submission]
        /// The units of which every file was refused, by their ids: they did
        /// hand in.
        public let unreadable: Set<String>
        /// What a person should know, by the unit it concerns.
        public let unitNotices: [String: [Notice]]
        /// What concerns no unit of the round.
        public let notices: [Notice]
        /// Every form that could be read, whether it counts or not, in the order of the files.
        public let forms: [FilledForm]
        /// Every file that was read, by name, with its digest.
        public let files: [Basis.Leaf]
    }

    /// Reads forms (`.xlsx`), `<unit>.xml` and `<unit>.json`; one bad file never
    /// stops the others. Where a unit has two that can be used, the later counts.
    ///
    /// - Parameters:
    ///   - folder: the path of the folder on disk.
    ///   - name: the folder as the round names it, for places and evidence.
    ///   - unit: the id of the only unit whose files are read; the round may
    ///     hold it alone then, and what concerns no unit is left out.
    public static func read(
        _ folder: String, named name: String, round: Round, pack: Pack, only unit: String? = nil
    ) -> Result {
        let input: InputFolder
        let files: [String]
        do throws(RejectedInput) {
            input = try InputFolder(folder, shownAs: name)
            files = try input.names()
        } catch {
            return Result(
                submissions: [], unreadable: [], unitNotices: [:], notices: error.notices,
                forms: [], files: [])
        }
        var collector = Collector(round: round)
        // Office programs keep a `~$…` beside a file that is open. A form says itself whose it is.
        let wanted = files.filter { file in
            !file.hasPrefix(".") && !file.hasPrefix("~$")
                && (unit == nil || FormSubmission.isForm(file) || FileName.stem(of: file) == unit)
        }
        let form =
            wanted.contains(where: FormSubmission.isForm)
            ? SubmissionForm(pack: pack, round: round) : nil
        for file in wanted {
            let shown = input.display(file)
            let endings = ["xlsx", "xml", "json"]
            guard endings.contains(where: { file.lowercased().hasSuffix("." + $0) }) else {
                collector.notices.append(
                    Notice(
                        .warning, at: Place(file: shown), IntakeWording.ignoredFile,
                        wanted: IntakeWording.xmlOrJSON))
                continue
            }
            do throws(RejectedInput) {
                let bytes = try input.bytes(of: file, atMost: SubmissionReader.byteLimit)
                collector.files.append(Basis.Leaf(name: file, of: bytes))
                if let form, FormSubmission.isForm(file) {
                    let filled = try FormSubmission.read(bytes, file: shown, form: form)
                    collector.forms.append(filled)
                    collector.add(
                        try FormSubmission.accepted(filled, bytes, round: round))
                    continue
                }
                collector.add(
                    try SubmissionReader.read(bytes, file: shown, round: round, pack: pack))
            } catch {
                collector.add(error, file: shown)
            }
        }
        if unit != nil { collector.notices = [] }
        return collector.result()
    }

    /// Reads one submission of the unit `unit`, whatever the file is named.
    ///
    /// - Parameter path: the path of the file, as the person named it.
    /// - Throws: every reason why it is refused.
    public static func read(
        file path: String, of unit: String, round: Round, pack: Pack
    ) throws(RejectedInput) -> Result {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let name = parts.last.map(String.init) ?? path
        let folder = parts.dropLast().joined(separator: "/")
        let input = try InputFolder(
            folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder, shownAs: folder)
        let bytes = try input.bytes(of: name, atMost: SubmissionReader.byteLimit)
        var collector = Collector(round: round)
        collector.files.append(Basis.Leaf(name: name, of: bytes))
        collector.add(
            try SubmissionReader.read(bytes, file: path, round: round, pack: pack, of: unit))
        return collector.result()
    }

    /// Sorts what was read by unit.
    private struct Collector {
        let round: Round
        var notices: [Notice] = []
        var forms: [FilledForm] = []
        var files: [Basis.Leaf] = []
        private var read: [String: [SubmissionReader.Result]] = [:]
        private var unitNotices: [String: [Notice]] = [:]
        private var refused: Set<String> = []

        init(round: Round) {
            self.round = round
        }

        mutating func add(_ result: SubmissionReader.Result) {
            read[result.submission.unit, default: []].append(result)
        }

        /// A refused file concerns the unit its name gives.
        mutating func add(_ error: RejectedInput, file: String) {
            if let unit = unit(named: file) {
                unitNotices[unit, default: []] += error.notices
                refused.insert(unit)
            } else {
                notices += error.notices
            }
        }

        private func unit(named file: String) -> String? {
            if FormSubmission.isForm(file) { return FormSubmission.unit(named: file, in: round) }
            return FileName.stem(of: file).flatMap { stem in
                round.units.first { $0.id == stem }?.id
            }
        }

        func result() -> Result {
            var unitNotices = unitNotices
            var submissions: [Submission] = []
            for unit in round.units {
                let results = (read[unit.id] ?? []).sorted {
                    $0.submission.submitted < $1.submission.submitted
                }
                guard let last = results.last else { continue }
                let rivals = results.dropLast()
                if rivals.contains(where: {
                    $0.submission.submitted == last.submission.submitted
                }) {
                    unitNotices[unit.id, default: []] += results.map {
                        Notice(
                            .error, at: Place(file: $0.submission.file),
                            IntakeWording.twoSubmissions, fix: IntakeWording.keepOne)
                    }
                    continue
                }
                unitNotices[unit.id, default: []] += rivals.map {
                    Notice(
                        .warning, at: Place(file: $0.submission.file), IntakeWording.replaced)
                }
                if !last.notices.isEmpty {
                    unitNotices[unit.id, default: []] += last.notices
                }
                if let deadline = round.submissionDeadline, last.submission.submitted > deadline {
                    unitNotices[unit.id, default: []].append(
                        Notice(
                            .warning, at: Place(file: last.submission.file), IntakeWording.late,
                            found: last.submission.submitted.description,
                            wanted: IntakeWording.exactly(deadline.description)))
                }
                submissions.append(last.submission)
            }
            return Result(
                submissions: submissions, unreadable: refused.subtracting(read.keys),
                unitNotices: unitNotices.filter { !$0.value.isEmpty },
                notices: notices, forms: forms, files: files)
        }
    }
}
