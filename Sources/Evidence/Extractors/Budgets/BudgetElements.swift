import Model

/// `budget-elements`: which elements every budget or final account of the
/// period names, in its page or the files it links to.
struct BudgetElements: Extractor {
    static let name = "budget-elements"
    static let produces: Set<FactType> = [.elements]

    private static let vocabulary = Vocabulary(entries: [
        .init(name: "三公经费", wordings: ["“三公”", "\"三公\"", "三公"], manner: .anywhere),
        .init(name: "因公出国（境）费", wordings: ["因公出国", "出国(境)"], manner: .anywhere),
        .init(name: "公务接待费", wordings: ["公务接待"], manner: .anywhere),
        .init(name: "公务用车购置及运行费", wordings: ["公务用车"], manner: .anywhere),
        .init(
            name: "收支总表", wordings: ["收支预算总表", "收支决算总表", "收入支出决算总表"],
            manner: .anywhere),
        .init(name: "部门职责", wordings: ["主要职责", "主要职能"], manner: .anywhere),
        .init(name: "机构设置", wordings: ["部门构成", "单位构成"], manner: .anywhere),
        .init(name: "政府性基金", wordings: [], manner: .anywhere),
        .init(name: "国有资本经营", wordings: [], manner: .anywhere),
        .init(name: "名词解释", wordings: [], manner: .anywhere),
    ])

    private let column: String
    private let terms: [String]
    private let wanted: [Vocabulary.Wanted]

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let terms = settings.terms(required: true)
        guard let elements = settings.elements(), let column, let terms else { return nil }
        self.column = column
        self.terms = terms
        wanted = Self.vocabulary.resolve(elements)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.state(ofColumn: column) {
        case .unknown(let extraction): return extraction
        case .gone(let place): return .known(value([]), evidence: [place])
        case .open(let capture, let page):
            let names = Set(wanted.map(\.name))
            var common = names
            var evidence: [Evidence] = []
            var unread: Wording?
            let survey = DocumentSurvey(
                capture, captures, backTo: captures.round.period.from,
                where: { captures.isOfPeriod($0) && $0.isTitled(terms) },
                { document in
                    let parts = DocumentParts(document, captures)
                    let present = present(in: parts)
                    evidence.append(document.evidence)
                    if present.count < names.count, let reason = parts.doubt {
                        unread = unread ?? reason
                    } else {
                        common.formIntersection(present)
                    }
                })
            evidence += survey.evidence + [page.evidence]
            if survey.count == 0 { common = [] }
            if let doubt = survey.doubt ?? unread, !common.isEmpty || survey.count == 0 {
                return .unknown(doubt, evidence: evidence)
            }
            return .known(value(common), certainty: survey.certainty, evidence: evidence)
        }
    }

    private func present(in parts: DocumentParts) -> Set<String> {
        let texts = parts.texts.map(\.text.squeezed)
        return Set(
            wanted.filter { element in
                element.wordings.contains { wording in
                    let word = TextNormalization.squeezed(wording)
                    return !word.isEmpty && texts.contains { $0.holds(word) }
                }
            }.map(\.name))
    }

    private func value(_ present: Set<String>) -> FactValue {
        .elements(ElementSet(wanted: wanted.map(\.name), present: present))
    }
}
