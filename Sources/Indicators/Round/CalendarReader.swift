import Exact
import Model
import Settings

/// Reads the working-day calendar a round brings along.
struct CalendarReader {
    private let folder: InputFolder

    init(_ folder: InputFolder) {
        self.folder = folder
    }

    /// The calendar at `path` in the round's folder.
    ///
    /// - Throws: every problem, by line.
    func read(
        _ path: String
    ) throws(RejectedInput) -> (calendar: WorkingCalendar, file: Round.CalendarFile) {
        let bytes = try folder.bytes(of: path, atMost: WorkingCalendar.maximumTextBytes)
        let shown = folder.display(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RejectedInput(
                Notice(.error, at: Place(file: shown), RoundWording.calendarNotUTF8))
        }
        do throws(CalendarTextError) {
            return (
                try WorkingCalendar(text: text),
                Round.CalendarFile(file: path, digest: InputDigest.sha256(bytes))
            )
        } catch {
            throw RejectedInput(
                error.problems.map { problem in
                    let (zh, en) = problem.sentences
                    return Notice(
                        .error, at: Place(file: shown, line: problem.line), Wording(zh: zh, en: en))
                })
        }
    }
}
