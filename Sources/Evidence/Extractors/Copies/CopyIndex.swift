import Exact
import Model

/// The articles of one column of all units of a round, findable by likeness.
struct CopyIndex: Sendable {
    struct Article: Sendable {
        let unit: String
        let key: String
        let title: String
        let published: CivilDate?
        let shingles: Shingles
        let evidence: Evidence
    }

    /// By unit, in the order of the round, then in list order.
    let articles: [Article]
    /// Why there may be more, by unit.
    let doubts: [String: Wording]
    /// Whether the texts of all units did not fit.
    let isCut: Bool

    /// The articles of each band of each signature.
    private var bands: [UInt64: [Int]] = [:]
    private let keys: [[UInt64]]

    private static let rows = 64
    private static let rowsInBand = 4
    private static let articleLimit = 500
    private static let lengthLimit = 100
    /// The most pieces held at once: 128 MB.
    private static let pieceLimit = 16 << 20

    init(column: String, round: Round, archive: CaptureArchive) {
        var articles: [Article] = []
        var keys: [[UInt64]] = []
        var doubts: [String: Wording] = [:]
        var pieces = 0
        var isCut = false
        for unit in round.units {
            let captures = UnitCaptures(unit, round: round, archive: archive)
            guard case .open(let capture, _) = captures.state(ofColumn: column) else { continue }
            var count = 0
            let survey = DocumentSurvey(
                capture, captures, where: { _ in count < Self.articleLimit },
                { document in
                    let shingles = Shingles(document.text.squeezed)
                    guard shingles.length >= Self.lengthLimit else { return }
                    pieces += shingles.pieces.count
                    guard pieces <= Self.pieceLimit else {
                        isCut = true
                        return
                    }
                    count += 1
                    articles.append(
                        Article(
                            unit: unit.id, key: document.item.key, title: document.item.title,
                            published: document.published,
                            shingles: shingles, evidence: document.evidence))
                    keys.append(Self.keys(of: shingles))
                })
            doubts[unit.id] = survey.doubt
        }
        self.articles = articles
        self.keys = keys
        self.doubts = doubts
        self.isCut = isCut
        for (index, keys) in keys.enumerated() {
            for key in keys { bands[key, default: []].append(index) }
        }
    }

    /// The articles of other units that are like one, at least to a share,
    /// in the order of the index.
    func likes(of index: Int, share: Decimal128) -> [(article: Article, common: Int, all: Int)] {
        let article = articles[index]
        let candidates = Set(keys[index].flatMap { bands[$0] ?? [] })
        return candidates.sorted().compactMap { other in
            guard articles[other].unit != article.unit else { return nil }
            let (common, all) = article.shingles.overlap(with: articles[other].shingles)
            guard all > 0, Decimal128(common) >= share * Decimal128(all) else { return nil }
            return (articles[other], common, all)
        }
    }

    private static func keys(of shingles: Shingles) -> [UInt64] {
        let signature = shingles.signature(rows: rows)
        return stride(from: 0, to: rows, by: rowsInBand).map { start in
            signature[start..<start + rowsInBand].reduce(UInt64(start)) {
                Shingles.mixed($0 ^ $1)
            }
        }
    }
}
