import Exact
import Markup
import Model
import WARC

/// One captured page. It holds little: its text and tree are read from the
/// archive when they are wanted and given up when others need the room; of most
/// pages nobody wants them. A page belongs to one task.
final class Page {
    let answer: CapturedAnswer
    let sha256: String
    /// Whether nothing of the page is missing: what is not found in a page
    /// that was cut may still be on it.
    private(set) lazy var isWhole: Bool =
        isBodyWhole && (survey.isSurelyWhole || !content.document.isTruncated)
    private let isBodyWhole: Bool
    private let survey: PageSurvey
    /// Weak, because the shelf holds what refers back to the pages.
    private weak var shelf: PageShelf?

    init(
        _ answer: CapturedAnswer, sha256: String, isWhole: Bool, _ survey: PageSurvey,
        on shelf: PageShelf
    ) {
        self.answer = answer
        self.sha256 = sha256
        self.survey = survey
        self.shelf = shelf
        isBodyWhole = isWhole
    }

    var address: WebAddress { answer.address }

    /// How many byte sequences could not be decoded.
    var replacements: Int { survey.replacements }

    /// The addresses it leads its reader to that are known to be gone.
    var goneTargets: [WebAddress] { survey.goneTargets }

    /// What the page holds. Nodes of two readings of the same page differ, so
    /// that what belongs together is taken from one.
    var content: PageContent {
        shelf?.content(of: self) ?? PageContent(HTMLDocument(blankAt: address), of: self)
    }

    /// The day it states as that of its publication: `PubDate`, else 发布日期 of
    /// the document information, else the line near the title.
    private(set) lazy var statedDate: CivilDate? = content.dates.stated?.day

    /// The day it was published: what it states, else what its address says.
    private(set) lazy var publicationDate: CivilDate? = content.dates.day(listed: nil)

    /// Whether there is hardly anything on it to read.
    private(set) lazy var isNearlyBlank: Bool = content.isNearlyBlank

    /// Whether its list is likely to be filled in by a script, which a crawl
    /// does not run.
    private(set) lazy var isFilledByScript: Bool = content.isFilledByScript

    /// The personal numbers it shows, of every kind.
    var leaks: [PersonalNumberSearch.Leak] {
        survey.showsNumbers ? shelf?.leaks(of: self) ?? [] : []
    }

    /// The page as a whole, as evidence: where its main text stands and how it
    /// begins.
    private(set) lazy var evidence: Evidence = {
        let content = content
        return evidence(
            content.mainNodes.first,
            snippet: content.mainBlocks.prefix(8).map(\.text).joined(separator: " "))
    }()

    /// The article as a whole: where its text stands, under the title a list
    /// gives it.
    func evidence(titled title: String) -> Evidence {
        evidence(content.mainNodes.first, snippet: title)
    }

    /// A place in this page, as evidence.
    func evidence(_ node: HTMLNode?, snippet: some StringProtocol) -> Evidence {
        evidence(at: node?.path ?? "/html", snippet: snippet)
    }

    /// A place in this page by its path, as evidence.
    func evidence(at path: String, snippet: some StringProtocol) -> Evidence {
        Evidence(
            source: .capture(answer.capture), sha256: sha256, locator: Masking.masked(path),
            snippet: Masking.snippet(snippet))
    }
}

extension CapturedAnswer {
    /// The exchange, as evidence names it.
    var capture: Evidence.Capture {
        Evidence.Capture(
            url: Masking.maskedAddress(address.description), time: time, status: status,
            record: record)
    }
}

extension CapturedFailure {
    /// The failed visit, as evidence.
    var evidence: Evidence {
        Evidence(
            source: .capture(
                Evidence.Capture(
                    url: Masking.maskedAddress(address.description), time: time, status: nil,
                    record: record)),
            sha256: sha256, locator: outcome.rawValue, snippet: "")
    }
}
