/// What can be wrong with an expression, or go wrong when it is evaluated.
public enum Problem: Sendable, Hashable {
    // MARK: In the text

    /// There is no expression at all.
    case empty
    /// Something else was wanted here.
    case unexpected(found: String, wanted: Wanted)
    /// A parenthesis, bracket or brace is not closed.
    case unclosed(String, line: Int32, column: Int32)
    /// A text without its closing quotation mark.
    case unclosedString
    /// A comment without its end.
    case unclosedComment
    /// A character that FEEL does not know.
    case unknownCharacter(String)
    /// A character of a Chinese input method was read as FEEL's.
    case normalised(found: String, used: String)
    /// A character of a Chinese input method stands where its meaning is unclear; `corrected` is
    /// the text with FEEL's.
    case wrongCharacter(found: String, corrected: String)
    /// A comma outside of all brackets; `corrected` is the text as a list.
    case looseComma(corrected: String)
    /// A number with more than 34 digits, or too large.
    case unreadableNumber(String)
    /// `@"…"` is no date, time, date and time or duration.
    case unreadableLiteral(String)
    /// A name that nothing has; `near` are similar ones.
    case unknownName(String, near: [String])
    /// A function that is not there.
    case unknownFunction(String, near: [String])
    /// A type that is not there.
    case unknownType(String, near: [String])
    /// A member that a context does not have.
    case unknownMember(String, near: [String])
    /// Too few or too many arguments.
    case wrongCount(function: String, found: Int, fewest: Int, most: Int?)
    /// A named argument for which there is no parameter.
    case unknownParameter(String, function: String, known: [String])
    /// Some arguments with names and some without.
    case mixedArguments
    /// Operands that an operator cannot take together.
    case wrongTypes(operation: String, left: ValueType, right: ValueType)
    /// A value of another type is wanted.
    case wrongType(found: ValueType, wanted: ValueType)
    /// The same parameter or key twice.
    case repeated(String)
    /// The text is too long.
    case tooLong(found: Int, limit: Int)
    /// The expression is nested too deeply.
    case tooDeep(limit: Int)
    /// A function of another language that is not known.
    case unknownExternal(String)

    // MARK: In an evaluation

    /// Operands that an operator cannot take together.
    case operands(operation: String, left: ValueType, right: ValueType)
    /// A named value is null where one is needed.
    case missing(String)
    /// Division by zero.
    case divisionByZero
    /// A number beyond ±9.99E+6144, or a date beyond the years.
    case overflow
    /// What is called is no function.
    case notAFunction(ValueType)
    /// No form of a function takes such arguments.
    case arguments(function: String, found: [ValueType], wanted: [ValueType])
    /// A result that does not conform to the declared type.
    case wrongResult(function: String, found: ValueType, wanted: ValueType)
    /// An index that is no whole number or beyond the list.
    case wrongIndex(String, count: Int)
    /// A range whose end points cannot be compared.
    case wrongRange(ValueType, ValueType)
    /// `for` over something that is neither list nor whole numbers.
    case notIterable(ValueType)
    /// No result, for a reason of the function's own.
    case builtIn(BuiltInProblem)
    /// Something that only the caller of FEEL can see, such as two rules of a table that match, in
    /// its own words.
    case told(zh: String, en: String)
    /// The evaluation took too many steps.
    case tooManySteps(limit: Int)
    /// Functions called each other too deeply.
    case tooManyCalls
    /// Lists and contexts came out nested too deeply.
    case tooNested(limit: Int)

    /// What could have stood in a place.
    public enum Wanted: Sendable, Hashable {
        /// An expression.
        case expression
        /// A certain word or sign.
        case token(String)
        /// One of some words or signs.
        case oneOf([String])
        /// A name.
        case name
        /// The name of a type.
        case type
        /// The end of the text.
        case end
        /// An operator, or the end.
        case operatorOrEnd
    }
}
