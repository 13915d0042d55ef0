import Exact
import Markup
import Model

/// Counts the articles of a column that have a fault.
enum ArticleFaults {
    /// What is wrong with an article: the kind of fault, a phrase, and where it
    /// is seen.
    typealias Finding = (kind: String, what: Wording, places: [Evidence])

    static func count(
        in column: String, titled terms: [String], _ captures: UnitCaptures,
        _ judge: (ArticleSurvey.Article) -> Finding?
    ) -> Extraction {
        let capture = captures.column(column)
        switch capture.outcome {
        case .gone(_, let evidence): return .known(.number(.zero), evidence: [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page):
            let articles = ArticleSurvey(capture, captures, titled: terms, takesFiles: false)
            var faults: [Fault] = []
            var evidence: [Evidence] = []
            var seen: Set<String> = []
            for article in articles.pages {
                guard let finding = judge(article), let place = finding.places.first else {
                    continue
                }
                let address = Masking.maskedAddress(article.page.address.description)
                let key = "\(finding.kind) \(address)"
                guard seen.insert(key).inserted else { continue }
                faults.append(Fault(key: key, what: finding.what, evidence: place))
                evidence += finding.places
            }
            guard articles.doubt == nil else {
                return .unknown(
                    articles.doubt ?? ExtractorWording.nothingCaptured, faults: faults,
                    evidence: evidence + articles.evidence + [page.evidence])
            }
            return .known(
                .number(Decimal128(faults.count)), faults: faults,
                evidence: evidence.isEmpty ? [page.evidence] : evidence)
        }
    }
}
