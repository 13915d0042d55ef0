/// The names an expression can use: variables with their types, named types and functions.
///
/// Names are as they stand in a model: with spaces, operators, Chinese characters. Where several
/// fit, the longest one is taken.
///
/// ```swift
/// var scope = Scope()
/// let satisfaction = scope.declare("满意度", .number)
/// let rule = try Expression(compiling: "if 满意度 >= 80 then 5 else 0", scope: scope)
/// var frame = Frame(scope)
/// frame[satisfaction] = .number(92)
/// rule.evaluate(frame)                                       // 5
/// ```
///
/// A scope is a value: a copy with more names serves an inner expression, such as an entry of a
/// boxed context, and a ``Frame`` made for the copy holds the outer values in the same slots.
public struct Scope: Sendable {
    /// What happens to a name that is not declared, and to operands that never go together.
    public enum Checking: Sendable, Hashable {
        /// The expression is refused. For authors, who should hear of it at once.
        case strict
        /// The part is null when evaluated, with a diagnostic, as the specification has it.
        case lenient
    }

    /// Makes a function of another language from the body of an `external` function, a context
    /// such as `{java: {class: …, method signature: …}}`; `nil` when it knows none.
    public typealias External = @Sendable (Context, [FunctionValue.Parameter]) -> FunctionValue?

    /// A declared variable's place in a ``Frame``.
    public struct Slot: Sendable, Hashable {
        /// From 0, in the order of declaration.
        public let index: Int
    }

    struct Variable: Sendable {
        let name: String
        let type: ValueType
        let slot: Int
    }

    /// What happens to mistakes that only an evaluation would run into.
    public let checking: Checking
    /// The built-ins.
    public let library: BuiltInLibrary
    /// Functions of other languages; without it there are none.
    public var external: External?

    /// In order of declaration; a later one hides earlier ones of its name.
    private(set) var variables: [Variable] = []
    private(set) var types: [String: ValueType] = [:]
    private(set) var index = NameIndex()
    /// Names of types, and of the members of all of them, which may have operators in them.
    private(set) var typeNames: [String] = []
    private(set) var typeIndex = NameIndex()
    private(set) var memberNames: [String] = []
    private(set) var memberIndex = NameIndex()

    /// A scope without variables.
    public init(library: BuiltInLibrary = .standard, checking: Checking = .strict) {
        self.library = library
        self.checking = checking
    }

    /// Declares a variable; one of the same name is hidden, not changed.
    @discardableResult
    public mutating func declare(_ name: String, _ type: ValueType = .any) -> Slot {
        let slot = Slot(index: variables.count)
        variables.append(Variable(name: name, type: type, slot: slot.index))
        index.add(name, position: slot.index)
        noteMembers(of: type)
        return slot
    }

    /// Gives a type a name, for `instance of` and parameters.
    public mutating func declareType(_ name: String, _ type: ValueType) {
        types[name] = type
        typeIndex.add(name, position: typeNames.count)
        typeNames.append(name)
        noteMembers(of: type)
    }

    private mutating func noteMembers(of type: ValueType) {
        switch type {
        case .context(let members):
            for member in members {
                if !memberNames.contains(member.name) {
                    memberIndex.add(member.name, position: memberNames.count)
                    memberNames.append(member.name)
                }
                noteMembers(of: member.type)
            }
        case .list(let item): noteMembers(of: item)
        case .function(_, let result): noteMembers(of: result)
        default: break
        }
    }

    /// How many slots there are.
    public var count: Int { variables.count }

    /// The slot of the variable that a name stands for.
    public func slot(of name: String) -> Slot? {
        variables.last { $0.name.hasSameCodePoints(as: name) }.map { Slot(index: $0.slot) }
    }

    /// The names, in order of declaration.
    public var names: [String] { variables.map(\.name) }
}
