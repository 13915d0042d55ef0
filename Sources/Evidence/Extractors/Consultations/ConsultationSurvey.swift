import Exact
import Markup
import Model

/// The consultations of a column, with what became of them.
struct ConsultationSurvey {
    struct Consultation {
        let item: ListItem
        let period: ConsultationPeriod?
        /// The elements of the vocabulary that its page shows.
        let shown: Set<String>
        let feedback: Feedback?
        let evidence: Evidence
    }

    /// What was published on the opinions.
    struct Feedback {
        let date: CivilDate?
        let saysCount: Bool
        let saysAdoption: Bool
        let evidence: Evidence
    }

    let consultations: [Consultation]
    /// Why there may be more consultations; `nil` when all were read.
    let doubt: Wording?
    /// Why there may be more feedback.
    let feedbackDoubt: Wording?
    let certainty: Fact.Certainty
    /// What shows the column, and the doubts.
    let evidence: [Evidence]

    private static let subjects = ["征求", "征集", "听取", "意见稿", "草案", "公示稿"]
    private static let resultWords = ["结果", "反馈", "采纳", "汇总", "意见情况", "征集情况"]

    enum Outcome {
        case surveyed(ConsultationSurvey)
        case gone(Evidence)
        case unknown(Extraction)
    }

    static func of(
        _ captures: UnitCaptures, column: String, feedback: String?, terms: [String]
    ) -> Outcome {
        switch captures.state(ofColumn: column) {
        case .unknown(let extraction): return .unknown(extraction)
        case .gone(let place): return .gone(place)
        case .open(let capture, let page):
            let (found, feedbackDoubt) = feedbacks(captures, in: feedback ?? column)
            let subjects = terms.isEmpty ? Self.subjects : terms
            var consultations: [Consultation] = []
            var cut: Wording?
            let survey = DocumentSurvey(
                capture, captures, backTo: captures.round.period.from,
                where: { item in
                    captures.isOfPeriod(item) && item.isTitled(subjects)
                        && !item.isTitled(resultWords)
                },
                { document in
                    if !document.isWhole {
                        cut = CaptureWording.page(
                            Masking.snippet(document.item.title), CaptureWording.cutBody)
                    }
                    consultations.append(consultation(document, captures, found))
                })
            return .surveyed(
                ConsultationSurvey(
                    consultations: consultations, doubt: survey.doubt ?? cut,
                    feedbackDoubt: feedbackDoubt, certainty: survey.certainty,
                    evidence: survey.evidence + [page.evidence]))
        }
    }

    private static func consultation(
        _ document: SurveyedDocument, _ captures: UnitCaptures, _ found: [Found]
    ) -> Consultation {
        let text = ConsultationText(document)
        let period = ConsultationPeriod(
            document.text, published: document.published, calendar: captures.round.calendar)
        let shown = Set(
            ConsultationText.vocabulary.entries.map(\.name).filter { text.shows($0, period) })
        var feedback: Feedback?
        if let own = text.feedback {
            feedback = Feedback(
                date: nil, saysCount: Found.saysCount(own), saysAdoption: Found.saysAdoption(own),
                evidence: document.evidence)
        } else {
            let address = document.item.address.map { captures.destination(of: $0) }
            let targets = document.content.map { captures.targets(of: $0) } ?? []
            let subject = Self.subject(of: document.item.title)
            feedback =
                found.filter { note in
                    if let date = note.feedback.date, let end = period?.end, date < end {
                        return false
                    }
                    return address.map { note.targets.contains($0) } ?? false
                        || note.address.map { targets.contains($0) } ?? false
                        || (subject != nil && subject == note.subject)
                }.min { ($0.feedback.date ?? .latest) < ($1.feedback.date ?? .latest) }?.feedback
        }
        return Consultation(
            item: document.item, period: period, shown: shown, feedback: feedback,
            evidence: document.evidence)
    }

    /// A feedback with what it can be known by.
    private struct Found {
        let address: WebAddress?
        let targets: Set<WebAddress>
        let subject: String?
        let feedback: Feedback

        static func saysCount(_ text: String) -> Bool {
            let line = SqueezedText(text)
            return ["收到", "征集到", "收集到", "征得"].contains { word in
                line.ranges(of: word).contains { range in
                    let near = line.original(
                        range.lowerBound..<min(line.count, range.upperBound + 20))
                    let hasNumber = near.unicodeScalars.contains {
                        TextNormalization.digit($0) != nil
                            || "零一二三四五六七八九十百两未没".unicodeScalars.contains($0)
                    }
                    let before = line.original(max(0, range.lowerBound - 2)..<range.lowerBound)
                    return (hasNumber || before.contains("未") || before.contains("没有"))
                        && ["条", "件", "份", "个", "封", "意见"].contains { near.contains($0) }
                }
            }
        }

        static func saysAdoption(_ text: String) -> Bool {
            let line = TextNormalization.squeezed(text)
            return ["采纳", "吸收", "未收到"].contains { line.holds($0) }
        }
    }

    private static func feedbacks(
        _ captures: UnitCaptures, in column: String
    ) -> ([Found], Wording?) {
        switch captures.state(ofColumn: column) {
        case .gone: return ([], nil)
        case .unknown(let extraction):
            if case .unknown(let reason) = extraction.reading { return ([], reason) }
            return ([], nil)
        case .open(let capture, _):
            var found: [Found] = []
            let survey = DocumentSurvey(
                capture, captures, where: { $0.isTitled(resultWords) },
                { document in
                    let text = document.text.passages.map(\.text).joined(separator: "\n")
                    found.append(
                        Found(
                            address: document.item.address.map { captures.destination(of: $0) },
                            targets: document.content.map { captures.targets(of: $0) } ?? [],
                            subject: subject(of: document.item.title),
                            feedback: Feedback(
                                date: document.published, saysCount: Found.saysCount(text),
                                saysAdoption: Found.saysAdoption(text),
                                evidence: document.evidence)))
                })
            return (found, survey.doubt)
        }
    }

    private static let fillers = [
        "征求意见", "意见征集", "征集意见", "公开", "面向", "社会", "公众", "征求", "征集", "听取",
        "意见", "建议", "公告", "通知", "启事", "通告", "结果", "反馈", "采纳", "情况", "汇总", "说明",
        "关于", "对", "就", "向", "的", "及", "(", ")", "《", "》", "稿", "草案",
    ]

    /// What a title is about: the text in its first 《》, else its words without
    /// those that consultations and their results are announced with.
    static func subject(of title: String) -> String? {
        let title = TextNormalization.squeezed(title)
        if let open = title.firstIndex(of: "《"),
            let close = title[open...].firstIndex(of: "》"), title.index(after: open) < close
        {
            let inner = String(title[title.index(after: open)..<close])
            return bare(inner)
        }
        return bare(title)
    }

    private static func bare(_ title: String) -> String? {
        var text = title
        for filler in fillers {
            text = text.split(separator: filler, omittingEmptySubsequences: true).joined()
        }
        return text.count >= 4 ? text : nil
    }
}

extension UnitCaptures {
    /// The address redirects lead to.
    func destination(of address: WebAddress) -> WebAddress {
        if case .answered(let answer) = archive.resolve(address) { return answer.address }
        return address
    }

    /// What the content of a page links to in the unit's scope, redirects
    /// followed.
    func targets(of content: PageContent) -> Set<WebAddress> {
        Set(
            content.contentLinks.lazy.filter(\.kind.leadsToPage).compactMap(\.address)
                .filter { self.scope.contains($0) }.prefix(2_000)
                .map { self.destination(of: $0) })
    }
}
