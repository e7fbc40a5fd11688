import type { Text } from './text.js';

interface ProblemText {
  readonly reason: Text;
  readonly remedy: Text;
}

const say = (zh: string, zhRemedy: string, en: string, enRemedy: string): ProblemText => ({
  reason: { zh, en },
  remedy: { zh: zhRemedy, en: enRemedy },
});

/** What each mistake means and what to do about it, in the words of the person who edits the folder. */
export const problemTexts = {
  'folder-unreadable': say(
    '无法读取文件夹：{detail}。',
    '请检查文件夹路径是否正确、是否有读取权限。',
    "The folder can't be read: {detail}.",
    'Check that the path is right and that you may read it.',
  ),
  'file-missing': say(
    '缺少文件 {path}。',
    '请补上该文件；可从现有体系中复制一份再修改。',
    'The file {path} is missing.',
    'Add it; a copy from another framework is a good start.',
  ),
  'file-unexpected': say(
    '未列入体系的文件。',
    '请在 framework.json 的 levels 中登记该职级，或删除此文件。',
    'The framework does not list this file.',
    'Name the level in `levels` of framework.json, or remove the file.',
  ),
  'file-too-large': say(
    '文件有 {bytes} 字节，超过上限 {limit} 字节。',
    '请只保留职级体系的内容；正常文件不过几十 KB。',
    'The file has {bytes} bytes; the limit is {limit}.',
    'Keep only the framework in it: such files have some tens of kilobytes.',
  ),
  'file-encoding': say(
    '文件不是 UTF-8 编码（可能是 GBK 或 UTF-16）。',
    '请在编辑器中另存为 UTF-8。',
    'The file is not encoded in UTF-8 (it may be GBK or UTF-16).',
    'Save it as UTF-8 in your editor.',
  ),
  'text-malformed': say(
    '此处的文本含有不完整的字符。',
    '请删除并重新输入该字符。',
    'The text here holds half a character.',
    'Remove that character and type it again.',
  ),
  'json-invalid': say(
    '不是有效的 JSON：在“{found}”处出错。',
    '请检查此处附近是否缺少或多写了逗号、引号或括号。',
    'This is not valid JSON: it goes wrong at "{found}".',
    'Look here for a missing or extra comma, quotation mark or bracket.',
  ),
  'json-too-deep': say(
    '嵌套超过 {limit} 层。',
    '请减少嵌套：条件最多嵌套 6 层。',
    'This is nested more than {limit} deep.',
    'Flatten it: conditions may be nested 6 deep.',
  ),
  'key-reserved': say(
    '不允许使用名称“{found}”。',
    '请换一个名称。',
    'The name "{found}" is not allowed.',
    'Use another name.',
  ),
  'key-duplicate': say(
    '同一处出现了两次“{found}”。',
    '请只保留其中一个。',
    '"{found}" is written twice in one place.',
    'Keep one of the two.',
  ),
  'key-unknown': say(
    '不认识的字段“{key}”。',
    '请检查拼写，或删除该字段。',
    'The field "{key}" is not known here.',
    'Check the spelling, or remove it.',
  ),
  'value-missing': say(
    '缺少必填字段“{key}”。',
    '请补上该字段。',
    'The required field "{key}" is missing.',
    'Add it.',
  ),
  'value-wrong-type': say(
    '此处应为{expectedZh}。',
    '请改为{expectedZh}。',
    'This must be {expected}.',
    'Make it {expected}.',
  ),
  'value-not-allowed': say(
    '此处的值不在允许范围内：{allowed}。',
    '请改为以下之一：{allowed}。',
    'This value is not one of: {allowed}.',
    'Use one of: {allowed}.',
  ),
  'value-out-of-range': say(
    '数值超出范围（{range}）。',
    '请改为范围内的数值。',
    'The number is out of range ({range}).',
    'Use a number within the range.',
  ),
  'value-malformed': say(
    '格式不正确，应符合 {pattern}。',
    '请按该格式填写；键和代码只用字母、数字和连字符。',
    'This does not have the form {pattern}.',
    'Write it in that form; keys and codes have letters, digits and hyphens only.',
  ),
  'text-missing': say(
    '缺少{languageZh}文本。',
    '请补上{languageZh}文本：中文和英文缺一不可。',
    'The {language} text is missing.',
    'Write it: every text is there in Chinese and in English.',
  ),
  'list-empty': say(
    '此列表不能为空。',
    '请至少填写一项。',
    'This list may not be empty.',
    'Give at least one entry.',
  ),
  'id-duplicate': say(
    '“{id}”已在 {first} 使用过。',
    '请改名，或删除其中一条。',
    '"{id}" is already used at {first}.',
    'Rename one of the two, or remove it.',
  ),
  'criterion-misplaced': say(
    '标准编号“{id}”与所在职级 {level} 不符。',
    '编号应写作“{level}.维度.名称”。',
    'The criterion id "{id}" does not belong to the level {level}.',
    'Write it as {level}.dimension.name.',
  ),
  'level-misnamed': say(
    '文件名与职级代码“{code}”不一致。',
    '请将文件命名为 levels/{code}.json，或修改代码。',
    'The name of the file and the code "{code}" in it differ.',
    'Name the file levels/{code}.json, or change the code.',
  ),
  'reference-unknown': say(
    '“{value}”不存在。已有：{known}。',
    '请改为已有的值，或先补充定义。',
    'There is no "{value}". Known: {known}.',
    'Use one that is known, or define it first.',
  ),
  'transition-nowhere': say(
    '晋升路径指向不存在的职级“{value}”。已有：{known}。',
    '请改为已有的职级，或补上该职级。',
    'The transition names a level "{value}" that does not exist. Known: {known}.',
    'Name a level that exists, or add this one.',
  ),
  'transition-cycle': say(
    '晋升路径形成了循环：{levels}。',
    '请删除其中一条路径：晋升只能向上。',
    'The transitions go in a circle: {levels}.',
    'Remove one of them: promotions only lead upwards.',
  ),
  'transition-not-upward': say(
    '从 {from} 到 {to} 的职等没有升高。',
    '请检查两个职级的 rank，或删除该路径。',
    'The rank does not rise from {from} to {to}.',
    'Correct the rank of one of the levels, or remove the transition.',
  ),
  'inheritance-cycle': say(
    '继承关系形成了循环：{levels}。',
    '请让每个职级只继承自更低的职级。',
    'The levels inherit in a circle: {levels}.',
    'Let each level inherit from a lower one.',
  ),
  'inheritance-not-lower': say(
    '{from} 的职等不低于 {to}，不能作为继承来源。',
    '请改为继承自更低的职级。',
    "{from} is not ranked below {to}, so {to} can't inherit from it.",
    'Inherit from a lower level.',
  ),
  'scale-bar': say(
    '达标线必须是评分量表中的一个分值。',
    '请改为 points 中已有的分值。',
    'The bar must be a point of the scale.',
    'Use one of the values in `points`.',
  ),
  'scale-points': say(
    '评分量表必须从 {min} 到 {max} 逐分列出，每个分值恰好一次。',
    '请补齐或删除多余的分值。',
    'The points must name every value from {min} to {max} once.',
    'Add the missing values, or remove those too many.',
  ),
  'vote-threshold': say(
    '票数比例必须大于 0、不超过 1，并有一条从最低职等开始。',
    '请检查 numerator、denominator 和 fromRank。',
    'A share of votes must be above 0 and at most 1, and one entry must start at the lowest rank.',
    'Correct numerator, denominator or fromRank.',
  ),
  'constant-missing': say(
    '缺少职级 {level} 的“{name}”取值。',
    '请为每个可晋升到的职级填写该值。',
    'The value of "{name}" for the level {level} is missing.',
    'Give it for every level that a transition leads to.',
  ),
  'readiness-order': say(
    '只有最后一个准备度结论可以、也必须没有条件。',
    '请为其他结论写上条件，并删除最后一个的条件。',
    'The last outcome, and only the last, has no conditions.',
    'Give the others conditions, and take those of the last away.',
  ),
  'source-unknown': say(
    '系统没有名为“{value}”的数据来源。可用：{known}。',
    '请改为列表中的来源。',
    'The system has no source "{value}". It has: {known}.',
    'Use a source from this list.',
  ),
  'source-mismatch': say(
    '来源“{source}”要求 {field} 为 {wanted}。',
    '请按此修改。',
    'The source "{source}" wants {field} to be {wanted}.',
    'Write it so.',
  ),
  'fact-misnamed': say(
    '以“criterion.”开头的数据项必须、也只能来自按标准统计的来源；framework、target、criteria 为保留名称。',
    '请修改名称或来源。',
    'Facts named "criterion." come from sources that are about one criterion, and only these; framework, target and criteria are reserved.',
    'Change the name or the source.',
  ),
  'fact-unknown': say(
    'facts.json 中没有数据项“{name}”。',
    '请检查 fact 和 path 的拼写，或先在 facts.json 中定义。',
    'facts.json has no fact "{name}".',
    'Check the spelling of `fact` and `path`, or define it in facts.json first.',
  ),
  'fact-out-of-place': say(
    '此处的规则不能使用数据项“{name}”。',
    '请换用此处可用的数据项：{known}。',
    'The fact "{name}" can\'t be asked in this rule.',
    'Use a fact that is there at this point: {known}.',
  ),
  'constant-unknown': say(
    '没有名为“{name}”的取值。可用：{known}。',
    '请改为可用的名称，或直接写出数值。',
    'There is no value "{name}". Known: {known}.',
    'Use a known name, or write the number itself.',
  ),
  'path-invalid': say(
    '路径“{path}”不合规，应形如 $.name。',
    '路径只能由字母、数字和连字符组成。',
    'The path "{path}" is not of the form $.name.',
    'A path has letters, digits and hyphens only.',
  ),
  'operator-unknown': say(
    '不支持运算符“{operator}”。可用：{known}。',
    '请改为可用的运算符。',
    'There is no operator "{operator}". Known: {known}.',
    'Use a known operator.',
  ),
  'operator-unfit': say(
    '运算符“{operator}”不适用于 {type} 类型的数据项。',
    '请换用适合该类型的运算符。',
    'The operator "{operator}" does not fit a fact of type {type}.',
    'Use an operator that fits the type.',
  ),
  'negation-on-nullable': say(
    '数据项“{name}”可能为空，不能使用“{operator}”：缺失会被当作通过。',
    '请改用肯定的条件（如 equal、in、greaterThanInclusive）。',
    'The fact "{name}" can be missing, so "{operator}" would let a missing value pass.',
    'Say it the positive way: equal, in, greaterThanInclusive.',
  ),
  'value-unfit': say(
    '比较值与数据项“{name}”的类型不符，应为{expectedZh}。',
    '请改为{expectedZh}。',
    'The value does not fit the fact "{name}": it must be {expected}.',
    'Make it {expected}.',
  ),
  'condition-empty': say(
    '“{operator}”不能为空：空条件会被当作通过。',
    '请至少写一个条件，或删除这一组。',
    'An empty "{operator}" would always pass.',
    'Give at least one condition, or remove the group.',
  ),
  'condition-malformed': say(
    '条件必须是 all、any、not 之一，或由 fact、path、operator、value 组成的比较。',
    '请只保留其中一种写法；最外层须为 all、any 或 not。',
    'A condition is one of all, any, not, or a comparison of fact, path, operator and value.',
    'Keep one of these forms; the outermost is all, any or not.',
  ),
  'condition-too-deep': say(
    '条件嵌套超过 {limit} 层。',
    '请合并或拆分条件。',
    'Conditions are nested more than {limit} deep.',
    'Merge them, or split the rule.',
  ),
  'condition-too-many': say(
    '一条规则的条件超过 {limit} 个。',
    '请拆分成多条规则。',
    'A rule has more than {limit} conditions.',
    'Split it into several rules.',
  ),
  'condition-too-open': say(
    '同一规则对可能为空的数据项重复比较过多，无法逐一判断缺失时的结果。',
    '请减少对同一数据项的重复比较。',
    'The rule compares facts that can be missing too often to say what a missing value would mean.',
    'Compare each of these facts fewer times.',
  ),
} satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;
