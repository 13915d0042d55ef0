public import Model

/// The extractors a pack may name.
public struct ExtractorCatalog: Sendable {
    private let extractors: [any Extractor.Type]

    /// Every extractor of this build.
    public static let standard = ExtractorCatalog(extractors: [
        ColumnReachable.self, ColumnFreshness.self, ColumnCount.self, EmptyColumns.self,
        DeadLinks.self, RequiredElements.self, InterpretationLinks.self, InterpretationDays.self,
        InterpretationForms.self, PersonalData.self, FooterMarks.self, TitledItem.self,
        TableDistinct.self, Availability.self,
        // Columns, pages and marks.
        ColumnGaps.self, ColumnLongestGap.self, ColumnPages.self, ExplainedColumns.self,
        ScriptColumns.self, PublicationDate.self, UndatedArticles.self, DateConflicts.self,
        PageMarks.self, MarkFaults.self, DocumentInfo.self, DocumentNumberText.self,
        UnnumberedDocuments.self, AccessibilityFaults.self,
        // Texts, documents and attachments.
        GuideElements.self, ServiceGuides.self, AnnualReportChapters.self,
        AnnualReportTable.self, AnnualReportDate.self, ConsultationElements.self,
        ConsultationPeriods.self, ConsultationFeedback.self, MessageBoard.self, BudgetDays.self,
        BudgetElements.self, EmptyTables.self, WrongLinks.self, WrongWords.self,
        CopiedArticles.self,
    ])

    /// What packs call them, in alphabetical order.
    public var names: [String] { extractors.map { $0.name }.sorted() }

    /// What is wrong with how a fact is to be observed: an unknown extractor,
    /// one of another type of fact, unknown settings or columns. Empty for a
    /// fact that is not observed.
    ///
    /// - Parameters:
    ///   - columns: the columns the pack declares.
    public func check(_ descriptor: FactDescriptor, columns: [String]) -> [Notice] {
        guard let observation = descriptor.observation else { return [] }
        let place = observation.settings["extractor"]?.place ?? observation.settings.place
        guard let type = type(named: observation.extractor) else {
            return [
                Notice(
                    .error, at: place, ExtractorWording.unknownExtractor,
                    found: observation.extractor, wanted: ExtractorWording.oneOf(names),
                    fix: NearestName.of(observation.extractor, among: names)
                        .map(ExtractorWording.didYouMean))
            ]
        }
        var notices: [Notice] = []
        if !type.produces.contains(descriptor.type) {
            notices.append(
                Notice(
                    .error, at: place, ExtractorWording.wrongType,
                    found: "\(descriptor.name): \(descriptor.type.rawValue)",
                    wanted: ExtractorWording.oneOf(type.produces.map(\.rawValue).sorted())))
        }
        var settings = ExtractorSettings(observation, for: descriptor, columns: columns)
        _ = type.init(&settings)
        return notices + settings.finish()
    }

    /// The extractor of a fact, set up; `nil` when ``check(_:columns:)`` would
    /// find an error.
    func extractor(for descriptor: FactDescriptor, columns: [String]) -> SetUpExtractor? {
        guard let observation = descriptor.observation,
            let type = type(named: observation.extractor),
            type.produces.contains(descriptor.type)
        else { return nil }
        var settings = ExtractorSettings(observation, for: descriptor, columns: columns)
        return type.init(&settings).map {
            SetUpExtractor(descriptor: descriptor, extractor: $0, columns: settings.singleColumns)
        }
    }

    /// Every extractor that can look at a single page, set up for it, by name.
    func probes() -> [SetUpExtractor] {
        extractors.sorted { $0.name < $1.name }.flatMap { type in
            type.probes.compactMap { probe in
                extractor(for: probe.descriptor(for: type.name), columns: [ExtractorProbe.page])
            }
        }
    }

    private func type(named name: String) -> (any Extractor.Type)? {
        extractors.first { $0.name == name }
    }
}
