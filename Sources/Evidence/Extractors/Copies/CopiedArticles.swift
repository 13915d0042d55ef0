import Exact
import Model

/// `copied-articles`: how many articles of the period are the same as one that
/// another unit published in its column on the same day or earlier. Notices of
/// the county are passed on by everybody: suspected only.
struct CopiedArticles: Extractor {
    static let name = "copied-articles"
    static let produces: Set<FactType> = [.number]

    private let column: String
    private let share: Decimal128

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let share = settings.share("share")
        if let share, share < Self.least {
            settings.refuse("share", ExtractorWording.shareTooSmall)
            return nil
        }
        guard let column else { return nil }
        self.column = column
        self.share = share ?? Self.usual
    }

    private static let usual = Decimal128(8, exponent: -1) ?? 1
    /// Below, likenesses would be missed too often.
    private static let least = Decimal128(7, exponent: -1) ?? 1

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.state(ofColumn: column) {
        case .unknown(let extraction): return extraction
        case .gone(let place): return .known(.number(.zero), evidence: [place])
        case .open(_, let page):
            let index = captures.shared.copies(ofColumn: column)
            var faults: [Fault] = []
            var evidence: [Evidence] = []
            for (number, article) in index.articles.enumerated()
            where article.unit == captures.unit.id
                && article.published.map(captures.round.period.contains) ?? false
            {
                let source = index.likes(of: number, share: share).first { like in
                    guard let mine = article.published, let theirs = like.article.published else {
                        return true
                    }
                    return theirs <= mine
                }
                guard let source else { continue }
                evidence += [article.evidence, source.article.evidence]
                faults.append(
                    Fault(
                        key: "copied \(article.key)",
                        what: ExtractorWording.copied(
                            Masking.snippet(article.title), from: source.article.unit,
                            share: source.common * 100 / source.all),
                        evidence: article.evidence))
            }
            evidence.append(page.evidence)
            if let doubt = index.doubts[captures.unit.id] {
                return .unknown(doubt, evidence: evidence)
            }
            if index.isCut {
                return .unknown(
                    CaptureWording.column(column, CaptureWording.tooManyEntries),
                    evidence: evidence)
            }
            return .known(
                .number(Decimal128(faults.count)),
                certainty: faults.isEmpty ? .measured : .suspected, faults: faults,
                evidence: evidence)
        }
    }
}
