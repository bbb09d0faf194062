/**
 * Functions that only compute from what they are given, under the names of all our databases; none of them reads a
 * file, waits, locks, runs text as SQL, or makes a result far larger than its arguments. What is not named is refused.
 */
const names = `
  count sum avg min max stddev stddev_samp stddev_pop variance var_samp var_pop bool_and bool_or every array_agg
  string_agg group_concat percentile_cont percentile_disc mode median corr covar_samp covar_pop regr_slope total
  row_number rank dense_rank ntile lag lead first_value last_value nth_value percent_rank cume_dist any_value
  abs ceil ceiling floor round trunc truncate sign mod power pow sqrt cbrt exp ln log log2 log10 div greatest least
  sin cos tan asin acos atan atan2 degrees radians pi width_bucket isnan isfinite
  coalesce nullif ifnull isnull if iif nvl
  lower upper trim ltrim rtrim btrim length char_length character_length octet_length substr substring left right
  replace translate concat concat_ws position strpos instr locate split_part substring_index starts_with reverse
  initcap ascii chr char unicode hex crc32 md5 sha256 regexp_replace regexp_match regexp_matches regexp_substr regexp_like
  regexp_instr regexp_count glob like unaccent normalize format_type to_char to_number
  date time datetime timestamp julianday unixepoch strftime date_trunc date_part extract age make_date make_timestamp
  to_date to_timestamp timezone justify_days justify_hours current_date current_timestamp localtimestamp now
  date_bin date_add date_sub adddate subdate datediff timediff timestampdiff timestampadd date_format str_to_date
  year quarter month week weekday weekofyear yearweek day dayofmonth dayofweek dayofyear hour minute second
  last_day makedate maketime from_unixtime unix_timestamp from_days utc_timestamp convert_tz
  cast try_cast to_days to_months quantile_cont quantile_disc approx_count_distinct date_diff datepart epoch
  convert binary typeof json_extract json_unquote json_type json_valid json_value json_extract_path_text
  jsonb_extract_path_text json_array_length jsonb_array_length array_length cardinality field elt find_in_set
`
const harmless = new Set(names.trim().split(/\s+/))

/** Whether a function may stand in a definition's expression; `name` in any case. */
export function isHarmlessFunction(name: string): boolean {
  return harmless.has(name.toLowerCase())
}
