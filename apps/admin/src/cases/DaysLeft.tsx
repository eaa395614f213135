import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

/** Within so many days a case asks to be looked at. */
const SOON = 2;

/** The days until a last day in words; those past are counted too. */
export function DaysLeft({ days, isWorking = true }: { days: number | null; isWorking?: boolean }) {
  const translate = useTranslate();
  if (days === null) return <>—</>;
  const word = isWorking ? 'workingDays' : 'calendarDays';
  const colour = days < 0 ? 'error.main' : days <= SOON ? 'warning.main' : undefined;
  return (
    <Box component="span" sx={{ color: colour, fontWeight: colour ? 600 : undefined, whiteSpace: 'nowrap' }}>
      {days < 0
        ? translate(`cases.${word}Over`, { count: -days })
        : days === 0
          ? translate('cases.dueToday')
          : translate(`cases.${word}Left`, { count: days })}
    </Box>
  );
}
