import Exact
import Model

/// `message-board`: how a unit answers what people ask in a column.
struct MessageBoard: Extractor {
    static let name = "message-board"
    static let produces: Set<FactType> = [.number, .elements, .ledger]

    private enum Measure: String, CaseIterable {
        /// Messages without an answer after months.
        case unanswered
        /// Messages answered, or open, for more days than allowed.
        case late
        /// What every answered message shows.
        case elements
        case ledger
    }

    private enum Days: String, CaseIterable {
        case working, natural
    }

    private static let vocabulary = Vocabulary(entries: [
        .init(name: "留言时间", wordings: ["提问时间", "咨询时间", "来信时间"]),
        .init(name: "答复时间", wordings: ["回复时间", "办结时间"]),
        .init(name: "答复单位", wordings: ["回复单位", "办理单位", "答复部门", "回复部门"]),
        .init(name: "答复内容", wordings: ["回复内容", "办理结果"]),
    ])

    private let column: String
    private let measure: Measure
    private let months: Int
    private let limit: Int
    private let days: Days
    private let wanted: [Vocabulary.Wanted]

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let chosen = settings.choice("measure", of: Measure.self, required: false)
        let months = settings.integer("months", in: 1...12)
        let limit = settings.integer("days", in: 0...365)
        let days = settings.choice("days-are", of: Days.self, required: false)
        let implied: Measure
        switch settings.descriptor.type {
        case .elements: implied = .elements
        case .ledger: implied = .ledger
        default: implied = chosen == .late ? .late : .unanswered
        }
        if let chosen, chosen != implied {
            settings.refuse("measure", ExtractorWording.wrongType)
            return nil
        }
        let elements = implied == .elements ? settings.elements() : []
        guard let elements, let column else { return nil }
        self.column = column
        measure = implied
        self.months = months ?? 3
        self.limit = limit ?? 5
        self.days = days ?? .working
        wanted = Self.vocabulary.resolve(elements)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.state(ofColumn: column) {
        case .unknown(let extraction): return extraction
        case .gone(let place):
            switch measure {
            case .unanswered, .late: return .known(.number(.zero), evidence: [place])
            case .elements: return .known(value([]), evidence: [place])
            case .ledger: return .ledger([], evidence: [place])
            }
        case .open(let capture, let page):
            let yearAgo = captures.asOf.adding(months: -12) ?? .earliest
            let start = measure == .unanswered ? yearAgo : captures.round.period.from
            let survey = MessageSurvey(capture, captures, backTo: start)
            let more = survey.evidence + [page.evidence]
            switch measure {
            case .unanswered: return unanswered(survey, since: yearAgo, captures, more)
            case .late: return late(survey, captures, more)
            case .elements: return elements(survey, captures, more)
            case .ledger: return ledger(survey, captures, more)
            }
        }
    }

    private func unanswered(
        _ survey: MessageSurvey, since start: CivilDate, _ captures: UnitCaptures,
        _ more: [Evidence]
    ) -> Extraction {
        let end = captures.asOf.adding(months: -months) ?? .earliest
        let window = survey.messages.filter { message in
            message.asked.map { $0 >= start && $0 < end } ?? false
        }
        let faults = Self.faults(
            window.filter { !$0.isAnswered }, "unanswered", ExtractorWording.unanswered)
        return counted(faults, survey, faults.map(\.evidence) + window.map(\.evidence) + more)
    }

    private func late(
        _ survey: MessageSurvey, _ captures: UnitCaptures, _ more: [Evidence]
    ) -> Extraction {
        var late: [Message] = []
        let messages = current(survey, captures)
        for message in messages {
            guard let asked = message.asked else { continue }
            // Answered, but nobody knows when.
            guard message.answered != nil || !message.hasAnswer else { continue }
            let end = message.answered ?? captures.asOf
            switch span(from: asked, to: end, captures.round.calendar) {
            case .success(let days): if days > limit { late.append(message) }
            case .failure(let error):
                return .unknown(
                    Wording(zh: error.zh, en: error.description), evidence: [message.evidence])
            }
        }
        let faults = Self.faults(late, "late-answer", ExtractorWording.lateAnswer)
        return counted(faults, survey, faults.map(\.evidence) + messages.map(\.evidence) + more)
    }

    private func span(
        from start: CivilDate, to end: CivilDate, _ calendar: WorkingCalendar
    ) -> Result<Int, CalendarError> {
        guard days == .working else { return .success(start.days(until: end)) }
        do throws(CalendarError) {
            return .success(try calendar.workingDays(from: start, to: end))
        } catch {
            return .failure(error)
        }
    }

    private func elements(
        _ survey: MessageSurvey, _ captures: UnitCaptures, _ more: [Evidence]
    ) -> Extraction {
        let answered = current(survey, captures).filter(\.isAnswered)
        guard !answered.isEmpty else {
            return .unknown(
                survey.doubt ?? ExtractorWording.nothingPublished(column), evidence: more)
        }
        let names = Set(wanted.map(\.name))
        var common = names
        var lacking: [Evidence] = []
        for message in answered {
            let present = shown(by: message)
            common.formIntersection(present)
            if present.count < names.count { lacking.append(message.evidence) }
        }
        let evidence = (lacking.isEmpty ? answered.map(\.evidence) : lacking) + more
        if let doubt = survey.doubt, !common.isEmpty {
            return .unknown(doubt, evidence: evidence)
        }
        return .known(value(common), certainty: survey.certainty, evidence: evidence)
    }

    private func shown(by message: Message) -> Set<String> {
        Set(
            wanted.filter { element in
                switch element.entry {
                case "留言时间": message.asked != nil
                case "答复时间": message.answered != nil
                case "答复单位": message.hasOffice
                case "答复内容": message.hasAnswer
                default: false
                }
            }.map(\.name))
    }

    private func ledger(
        _ survey: MessageSurvey, _ captures: UnitCaptures, _ more: [Evidence]
    ) -> Extraction {
        let messages = current(survey, captures)
        let evidence = messages.map(\.evidence) + more
        if let doubt = survey.doubt { return .unknown(doubt, evidence: evidence) }
        let entries = messages.compactMap { message -> LedgerEntry? in
            guard let asked = message.asked, message.answered != nil || !message.hasAnswer else {
                return nil
            }
            return LedgerEntry(
                title: Masking.snippet(message.title), from: .day(asked),
                to: message.answered.map { .day($0) })
        }
        return .ledger(entries, certainty: survey.certainty, evidence: evidence)
    }

    private func current(_ survey: MessageSurvey, _ captures: UnitCaptures) -> [Message] {
        survey.messages.filter { message in
            (message.asked ?? message.answered).map(captures.round.period.contains) ?? false
        }
    }

    private func counted(
        _ faults: [Fault], _ survey: MessageSurvey, _ evidence: [Evidence]
    ) -> Extraction {
        if let doubt = survey.doubt {
            return .unknown(doubt, faults: faults, evidence: evidence)
        }
        return .known(
            .number(Decimal128(faults.count)), certainty: survey.certainty, faults: faults,
            evidence: evidence)
    }

    private static func faults(
        _ messages: [Message], _ kind: String, _ what: (String, CivilDate) -> Wording
    ) -> [Fault] {
        var seen: [String: Int] = [:]
        return messages.compactMap { message in
            guard let asked = message.asked else { return nil }
            let title = Masking.snippet(message.title, limit: 60)
            let key = "\(kind) \(asked) \(title)"
            seen[key, default: 0] += 1
            let count = seen[key] ?? 1
            return Fault(
                key: count > 1 ? "\(key) #\(count)" : key, what: what(title, asked),
                evidence: message.evidence)
        }
    }

    private func value(_ present: Set<String>) -> FactValue {
        .elements(ElementSet(wanted: wanted.map(\.name), present: present))
    }
}
