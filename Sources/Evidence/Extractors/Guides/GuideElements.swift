import Exact
import Model

/// `guide-elements`: what the guide to disclosure gives of what Article 12 of
/// the Regulations on the Disclosure of Government Information wants.
///
/// The guide is the newest entry with 指南 in its title that can be read, else
/// the column's own page.
struct GuideElements: Extractor {
    static let name = "guide-elements"
    static let produces: Set<FactType> = [.elements]

    static let vocabulary = Vocabulary(entries: [
        .init(
            name: "信息分类",
            wordings: ["公开范围", "公开内容", "主动公开范围", "主动公开的范围", "主动公开内容", "公开的内容"],
            manner: .anywhere),
        .init(
            name: "编排体系", wordings: ["信息编排", "编排方式", "目录编排", "索引号"], manner: .anywhere),
        .init(
            name: "获取方式", wordings: ["获取途径", "公开形式", "公开方式", "公开渠道", "公开途径"],
            manner: .anywhere),
        .init(
            name: "机构名称",
            wordings: ["工作机构", "受理机构", "公开机构", "受理机构名称", "工作机构名称"]),
        .init(
            name: "办公地址",
            wordings: ["地址", "联系地址", "通信地址", "通讯地址", "受理地址", "办公地点"]),
        .init(name: "办公时间", wordings: ["工作时间", "受理时间", "上班时间", "接待时间"]),
        .init(
            name: "联系电话", wordings: ["办公电话", "咨询电话", "电话", "电话号码"], manner: .number),
        .init(name: "传真", wordings: ["传真号码", "传真电话", "联系传真"]),
        .init(
            name: "互联网联系方式",
            wordings: [
                "电子邮箱", "电子邮件", "电子信箱", "邮箱", "网址", "e-mail", "email",
            ]),
    ])

    private let column: String
    private let wanted: [Vocabulary.Wanted]
    private let words: LabelWords

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        guard let elements = settings.elements(), let column else { return nil }
        self.column = column
        wanted = Self.vocabulary.resolve(elements)
        words = Self.vocabulary.words(for: wanted)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.state(ofColumn: column) {
        case .unknown(let extraction): return extraction
        case .gone(let place): return .known(value([]), evidence: [place])
        case .open(let capture, let page):
            let guides = (capture.items + capture.undated)
                .filter { $0.isTitled(["指南"]) }
                .sorted { ($0.date ?? .earliest) > ($1.date ?? .earliest) }
            var reason: Wording?
            for guide in guides {
                switch captures.document(guide) {
                case .read(let document): return read(document, captures)
                case .gone: break
                case .unreadable(let why, _):
                    reason = reason ?? CaptureWording.page(Masking.snippet(guide.title), why)
                }
            }
            if let reason { return .unknown(reason, evidence: [page.evidence]) }
            let content = page.content
            let own = SurveyedDocument(
                item: ListItem(
                    title: column, date: nil, isDated: false, address: page.address, page: page,
                    locator: "/html"),
                text: ReadableText(content), source: .page(page, content), isWhole: page.isWhole,
                published: page.publicationDate)
            return read(own, captures, isDoubtful: capture.isFilledByScript)
        }
    }

    private func read(
        _ guide: SurveyedDocument, _ captures: UnitCaptures, isDoubtful: Bool = false
    ) -> Extraction {
        var reading = ElementReading(guide.text, wanted, words)
        if let online = wanted.first(where: { $0.entry == "互联网联系方式" }),
            let passage = guide.text.passages.firstIndex(where: { MailAddress.isIn($0.text) })
        {
            reading.note(online.name, at: passage)
        }
        let isComplete = reading.present.count == wanted.count
        guard isComplete || guide.isWhole else {
            return .unknown(CaptureWording.cutBody, evidence: [guide.evidence])
        }
        let places = wanted.compactMap { reading.places[$0.name] }.map { guide.evidence($0) }
        return .known(
            value(reading.present), certainty: isDoubtful && !isComplete ? .suspected : .measured,
            evidence: places + [guide.evidence])
    }

    private func value(_ present: Set<String>) -> FactValue {
        .elements(ElementSet(wanted: wanted.map(\.name), present: present))
    }
}
