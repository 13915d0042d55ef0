import Markup
import Model

/// `interpretation-forms`: which forms the interpretations of a column take.
///
/// A form counts when any article shows it: by its name or a synonym in title
/// or text; video and audio by a player; pictures and comics by an image that
/// says so, or that is all there is; prose by its length;
/// questions and answers by a 问：with its 答：.
struct InterpretationForms: Extractor {
    static let name = "interpretation-forms"
    static let produces: Set<FactType> = [.elements]

    private let column: String
    private let search: ElementSearch

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        guard let elements = settings.elements(), let column else { return nil }
        self.column = column
        search = ElementSearch(elements)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let capture = captures.column(column)
        switch capture.outcome {
        case .gone(_, let evidence): return .known(search.value([]), evidence: [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page):
            let articles = ArticleSurvey(capture, captures)
            var shown: [String: Evidence] = [:]
            for article in articles.pages {
                for form in search.wanted where shown[form.name] == nil {
                    shown[form.name] = Self.sign(of: form, in: article)
                }
            }
            let evidence = search.names.compactMap { shown[$0] }
            if shown.count < search.wanted.count, let reason = articles.doubt {
                return .unknown(reason, evidence: evidence + articles.evidence + [page.evidence])
            }
            return .known(
                search.value(Set(shown.keys)),
                evidence: evidence.isEmpty ? [page.evidence] : evidence)
        }
    }

    /// What shows the form in an article.
    private static func sign(
        of form: ElementSearch.Wanted, in article: ArticleSurvey.Article
    ) -> Evidence? {
        let page = article.page
        let content = page.content
        let words = form.wordings.filter { !$0.hasSuffix(":") }
        let title = TextNormalization.squeezed(article.item.title)
        if words.contains(where: { title.holds($0) }) {
            return article.evidence
        }
        for (block, text) in zip(content.mainBlocks, content.mainTexts)
        where words.contains(where: { text.holds($0) }) {
            return page.evidence(block.node, snippet: block.text)
        }
        if form.wordings.contains(where: { $0.holds("视频") }), let video = video(in: content) {
            return page.evidence(video, snippet: article.item.title)
        }
        if form.wordings.contains(where: { $0.holds("音频") }), let audio = audio(in: content) {
            return page.evidence(audio, snippet: article.item.title)
        }
        let pictures = ["图解", "漫画", "图片"]
        if form.wordings.contains(where: { word in pictures.contains { word.holds($0) } }),
            let image = image(in: content, words)
        {
            return page.evidence(
                image, snippet: image.attribute("alt") ?? image.attribute("title") ?? "")
        }
        if form.wordings.contains(where: { $0.holds("文字") }),
            content.mainTexts.reduce(0, { $0 + $1.unicodeScalars.count }) >= proseLength
        {
            return article.evidence
        }
        if form.wordings.contains(where: { $0 == "问:" || $0.holds("问答") }),
            let question = question(in: content)
        {
            return page.evidence(question.node, snippet: question.text)
        }
        return nil
    }

    private static func video(in page: PageContent) -> HTMLNode? {
        if let video = page.mainElements("video").first { return video }
        return page.contentLinks.first { link in
            link.kind == .media && link.node.name == "embed"
                || ["mp4", "m3u8", "flv", "mov"].contains(link.address?.fileExtension)
        }?.node
    }

    private static func audio(in page: PageContent) -> HTMLNode? {
        if let audio = page.mainElements("audio").first { return audio }
        return page.contentLinks.first { link in
            ["mp3", "m4a", "wav"].contains(link.address?.fileExtension)
        }?.node
    }

    /// So many characters are an interpretation in words.
    private static let proseLength = 200

    private static func image(in page: PageContent, _ words: [String]) -> HTMLNode? {
        page.mainElements("img").first { image in
            let label = TextNormalization.squeezed(
                (image.attribute("alt") ?? "") + " " + (image.attribute("title") ?? ""))
            return (words + ["图解", "漫画", "一图读懂"]).contains { label.holds($0) }
        } ?? (page.isNearlyBlank ? unnamedImage(in: page) : nil)
    }

    /// An image that says nothing about what it shows.
    private static func unnamedImage(in page: PageContent) -> HTMLNode? {
        page.mainElements("img").first { image in
            TextNormalization.squeezed(
                (image.attribute("alt") ?? "") + (image.attribute("title") ?? "")
            ).isEmpty
        }
    }

    /// The first block that asks, when a later one (or itself) answers.
    private static func question(in page: PageContent) -> PageBlock? {
        let texts = page.mainTexts
        guard let asks = texts.firstIndex(where: { starts($0, "问") }),
            texts[asks...].contains(where: { starts($0, "答") || $0.holds("答:") })
        else { return nil }
        return page.mainBlocks[asks]
    }

    /// `问：`, also with a number: `问1：`, `一、问：`.
    private static func starts(_ text: String, _ word: String) -> Bool {
        guard text.holds(word), let range = text.firstRange(of: word) else { return false }
        let before = text[..<range.lowerBound]
        let after = text[range.upperBound...]
        guard before.count <= 4, let colon = after.firstIndex(of: ":") else { return false }
        return after[..<colon].count <= 2
    }
}
