/// An element of the requirement graph over all models.
struct RequirementNode: Sendable {
    /// Its kind and what the file says about it.
    enum Element: Sendable {
        case input(InputData)
        case decision(Decision)
        case knowledge(BusinessKnowledgeModel)
        case service(DecisionService)
    }

    /// Index of its model.
    let model: Int
    let element: Element
    /// Indices of the nodes whose values it needs, in the order of the file.
    var values: [Int] = []
    /// Indices of the nodes it calls as functions, in the order of the file.
    var functions: [Int] = []
    /// The four lists of a service, as indices.
    var service = ServiceNodes()

    init(model: Int, element: Element) {
        self.model = model
        self.element = element
    }

    /// The elements a service holds.
    struct ServiceNodes: Sendable {
        var outputs: [Int] = []
        var encapsulated: [Int] = []
        var inputDecisions: [Int] = []
        var inputData: [Int] = []
    }

    /// The name in the diagram.
    var name: String {
        switch element {
        case .input(let input): input.name
        case .decision(let decision): decision.name
        case .knowledge(let model): model.name
        case .service(let service): service.name
        }
    }

    var id: String {
        switch element {
        case .input(let input): input.id
        case .decision(let decision): decision.id
        case .knowledge(let model): model.id
        case .service(let service): service.id
        }
    }

    /// The variable expressions know it by.
    var variable: InformationItem {
        switch element {
        case .input(let input): input.variable
        case .decision(let decision): decision.variable
        case .knowledge(let model): model.variable
        case .service(let service): service.variable
        }
    }

    /// What must have been compiled before it.
    var needs: [Int] { values + functions + service.outputs + service.encapsulated }
}
