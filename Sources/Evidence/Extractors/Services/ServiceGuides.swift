import Exact
import Markup
import Model

/// `service-guides`: which of the ten elements every guide of a column gives;
/// as a number, how many guides lack at least `lacking` of them.
struct ServiceGuides: Extractor {
    static let name = "service-guides"
    static let produces: Set<FactType> = [.elements, .number]

    static let vocabulary = Vocabulary(entries: [
        .init(
            name: "事项名称", wordings: ["服务名称", "项目名称", "办理事项", "办事事项", "服务事项"]),
        .init(
            name: "设定依据",
            wordings: ["法律依据", "办理依据", "政策依据", "实施依据", "事项依据", "法定依据"]),
        .init(
            name: "申请条件", wordings: ["受理条件", "办理条件", "申报条件", "准予条件", "适用条件"]),
        .init(
            name: "办理材料",
            wordings: ["申请材料", "申报材料", "所需材料", "提交材料", "材料清单", "材料目录", "受理材料"]),
        .init(
            name: "办理地点",
            wordings: [
                "办理地址", "受理地点", "受理地址", "窗口地址", "办公地址", "办事地址", "联系地址",
                "办事地点", "地址", "地点",
            ]),
        .init(
            name: "办理机构",
            wordings: [
                "实施机构", "办理机关", "受理机构", "办理部门", "承办机构", "实施主体", "责任部门",
                "主管部门", "办理单位", "决定机构", "实施机关", "承办单位", "受理单位", "责任单位",
            ]),
        .init(
            name: "收费标准",
            wordings: [
                "收费情况", "是否收费", "收费依据", "办理费用", "收费标准及依据", "收费依据及标准",
                "收费项目", "收费", "费用",
            ]),
        .init(
            name: "办理时间",
            wordings: [
                "办公时间", "工作时间", "受理时间", "服务时间", "办事时间", "办理时限", "承诺时限",
                "法定时限", "办结时限", "承诺办结时限", "法定办结时限",
            ]),
        .init(
            name: "联系电话",
            wordings: ["咨询电话", "联系方式", "办公电话", "服务电话", "咨询方式", "电话"]),
        .init(
            name: "办理流程",
            wordings: [
                "办事流程", "办理程序", "办理步骤", "工作流程", "审批流程", "服务流程", "申请流程",
                "办事程序", "流程图", "办理流程图",
            ]),
    ])

    private let column: String
    private let terms: [String]
    private let wanted: [Vocabulary.Wanted]
    private let words: LabelWords
    /// How many elements a guide must lack to be counted; `nil` for elements.
    private let lacking: Int?

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let terms = settings.terms()
        let isNumber = settings.descriptor.type == .number
        let lacking = isNumber ? settings.integer("lacking", in: 1...10) ?? 4 : nil
        let elements = isNumber ? [] : settings.elements()
        guard let elements, let column, let terms else { return nil }
        self.column = column
        self.terms = terms
        self.lacking = lacking
        wanted = isNumber ? Self.vocabulary.all : Self.vocabulary.resolve(elements)
        words = Self.vocabulary.words(for: wanted)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.state(ofColumn: column) {
        case .unknown(let extraction): return extraction
        case .gone(let place):
            return .known(lacking == nil ? value([]) : .number(.zero), evidence: [place])
        case .open(let capture, let page):
            var guides: [Guide] = []
            var cut: Wording?
            let survey = DocumentSurvey(
                capture, captures, where: { $0.isTitled(terms) },
                { document in
                    let present = present(in: document)
                    if !document.isWhole, present.count < wanted.count {
                        cut = CaptureWording.page(
                            Masking.snippet(document.item.title), CaptureWording.cutBody)
                    } else {
                        guides.append(
                            Guide(
                                title: document.item.title, key: document.item.key,
                                present: present, evidence: document.evidence))
                    }
                })
            let doubt = survey.doubt ?? cut
            return lacking.map { count($0, guides, survey, doubt, page) }
                ?? elements(guides, survey, doubt, page)
        }
    }

    private struct Guide {
        let title: String
        let key: String
        let present: Set<String>
        let evidence: Evidence
    }

    private func count(
        _ lacking: Int, _ guides: [Guide], _ survey: DocumentSurvey, _ doubt: Wording?,
        _ page: Page
    ) -> Extraction {
        let poor = guides.filter { wanted.count - $0.present.count >= lacking }
        let faults = poor.map { guide in
            Fault(
                key: "poor-guide \(guide.key)",
                what: ExtractorWording.poorGuide(
                    Masking.snippet(guide.title),
                    wanted.map(\.name).filter { !guide.present.contains($0) }),
                evidence: guide.evidence)
        }
        let evidence = faults.map(\.evidence) + guides.prefix(3).map(\.evidence) + [page.evidence]
        if let doubt { return .unknown(doubt, faults: faults, evidence: evidence) }
        return .known(
            .number(Decimal128(faults.count)), certainty: survey.certainty, faults: faults,
            evidence: evidence)
    }

    private func elements(
        _ guides: [Guide], _ survey: DocumentSurvey, _ doubt: Wording?, _ page: Page
    ) -> Extraction {
        let names = Set(wanted.map(\.name))
        let common = guides.reduce(names) { $0.intersection($1.present) }
        let lacking = guides.filter { $0.present.count < names.count }
        let evidence =
            (lacking.isEmpty ? guides : lacking).map(\.evidence) + survey.evidence
            + [page.evidence]
        // One more guide could only take away from what is common.
        if let doubt, !common.isEmpty || guides.isEmpty {
            return .unknown(doubt, evidence: evidence)
        }
        return .known(
            value(guides.isEmpty ? [] : common), certainty: survey.certainty, evidence: evidence)
    }

    private func value(_ present: Set<String>) -> FactValue {
        .elements(ElementSet(wanted: wanted.map(\.name), present: present))
    }

    private func present(in document: SurveyedDocument) -> Set<String> {
        var reading = ElementReading(document.text, wanted, words)
        for element in wanted where !reading.present.contains(element.name) {
            switch element.entry {
            case "事项名称":
                if let heading = heading(of: document) { reading.note(element.name, at: heading) }
            case "办理材料", "办理流程":
                if let place = shown(element, in: document) {
                    reading.note(element.name, at: place)
                }
            default: break
            }
        }
        return reading.present
    }

    private func heading(of document: SurveyedDocument) -> Int? {
        if let heading = document.text.passages.firstIndex(where: \.isHeading) { return heading }
        let title = document.content?.document.metadata("ArticleTitle") ?? ""
        return title.allSatisfy(\.isWhitespace) ? nil : 0
    }

    /// Materials and procedures are often a table, a picture or a file behind
    /// their heading.
    private func shown(_ element: Vocabulary.Wanted, in document: SurveyedDocument) -> Int? {
        guard let index = wanted.firstIndex(where: { $0.name == element.name }) else { return nil }
        let labels = LabelReader(document.text, words).labels.filter { $0.label == index }
        return labels.first { label in
            guard case .node(let node) = document.text.passages[label.passage].place else {
                return false
            }
            return node.isFollowedByMatter(within: document.content?.regions)
        }?.passage
    }
}
