import Model

/// `annual-report-chapters`: which chapters the annual report has, each with
/// something below its heading.
struct AnnualReportChapters: Extractor {
    static let name = "annual-report-chapters"
    static let produces: Set<FactType> = [.elements]

    static let vocabulary = Vocabulary(entries: [
        .init(name: "总体情况", wordings: []),
        .init(name: "主动公开", wordings: ["主动公开政府信息情况"]),
        .init(
            name: "收到和处理申请",
            wordings: [
                "收到和处理", "处理政府信息公开申请", "依申请公开", "收到和处理政府信息公开申请情况",
            ]),
        .init(
            name: "复议诉讼",
            wordings: ["行政复议", "行政诉讼", "被申请行政复议、提起行政诉讼情况"]),
        .init(
            name: "存在问题及改进", wordings: ["存在的主要问题", "存在问题", "改进情况", "存在的主要问题及改进情况"]),
        .init(name: "其他事项", wordings: ["其他需要报告", "其他需要报告的事项"]),
    ])

    /// The longest heading, in characters.
    private static let headingLength = 60

    private let report: AnnualReport
    private let wanted: [Vocabulary.Wanted]

    init?(_ settings: inout ExtractorSettings) {
        let report = AnnualReport(&settings)
        guard let elements = settings.elements(), let report else { return nil }
        self.report = report
        wanted = Self.vocabulary.resolve(elements)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch report.find(in: captures) {
        case .unknown(let extraction): return extraction
        case .none(let evidence, let certainty):
            return .known(value([]), certainty: certainty, evidence: evidence)
        case .found(let document):
            let parts = DocumentParts(document, captures)
            var present: Set<String> = []
            var evidence: [Evidence] = []
            for part in parts.texts {
                for (name, passage) in chapters(of: part) where present.insert(name).inserted {
                    evidence.append(part.evidence(passage))
                }
            }
            if present.count < wanted.count, let reason = parts.doubt {
                return .unknown(reason, evidence: evidence + [document.evidence])
            }
            return .known(value(present), evidence: evidence + [document.evidence])
        }
    }

    private func value(_ present: Set<String>) -> FactValue {
        .elements(ElementSet(wanted: wanted.map(\.name), present: present))
    }

    private struct Heading {
        let passage: Int
        let element: Int
        let kind: Kind
    }

    /// How chapters are told from the sections within them: a report counts
    /// its chapters in one way.
    private enum Kind: Int, CaseIterable {
        case chinese, ordinal, heading, arabic, bare
    }

    private func chapters(of part: SurveyedDocument) -> [(name: String, passage: Int)] {
        let headings = headings(in: part.text)
        let kinds = Kind.allCases.map { kind in
            (kind, Set(headings.filter { $0.kind == kind }.map(\.element)).count)
        }
        guard
            let best = kinds.max(by: { ($0.1, -$0.0.rawValue) < ($1.1, -$1.0.rawValue) }),
            best.1 > 0
        else { return [] }
        let chosen = headings.filter { $0.kind == best.0 }
        return chosen.enumerated().compactMap { order, heading in
            let next =
                order + 1 < chosen.count ? chosen[order + 1].passage : part.text.passages.count
            var isFilled = next > heading.passage + 1
            if !isFilled, case .node(let node) = part.text.passages[heading.passage].place {
                isFilled = node.isFollowedByMatter(within: part.content?.regions)
            }
            return isFilled ? (wanted[heading.element].name, heading.passage) : nil
        }
    }

    private func headings(in text: ReadableText) -> [Heading] {
        let sought = wanted.map { element in
            element.wordings.map { TextNormalization.squeezed($0) }.filter { !$0.isEmpty }
        }
        return text.passages.enumerated().compactMap { index, passage in
            guard passage.cell == nil, passage.text.utf8.count < 1_024 else { return nil }
            let line = SqueezedText(passage.text)
            guard line.count <= Self.headingLength else { return nil }
            let numbering = Numbering(line)
            guard
                let element = sought.firstIndex(where: { words in
                    words.contains { line.string.holds($0) }
                })
            else { return nil }
            let kind: Kind
            switch numbering.style {
            case .plain(isChinese: true): kind = .chinese
            case .plain(isChinese: false): kind = .arabic
            case .ordinal: kind = .ordinal
            case .none:
                if passage.isHeading {
                    kind = .heading
                } else if sought[element].contains(line.string) {
                    kind = .bare
                } else {
                    return nil
                }
            case .bracketed, .circled: return nil
            }
            return Heading(passage: index, element: element, kind: kind)
        }
    }
}
